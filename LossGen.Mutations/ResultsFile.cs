using LossGen.Mutations.Mutants;
using LossGen.Mutations.Trials;

namespace LossGen.Mutations;

/// <summary>
/// What became of every mutant when it was last tried: a line for each, in the order of the lists. A full run takes an
/// hour, so a run of some lists leaves the lines of the others as they are.
/// </summary>
internal static class ResultsFile
{
    private const string Name = "LossGen.Mutations/results.txt";

    public static void Update(IEnumerable<Verdict> verdicts)
    {
        var path = Repository.PathOf(Name);
        var known = File.Exists(path) ? File.ReadAllLines(path).ToDictionary(KeyOf) : [];
        foreach (var verdict in verdicts)
        {
            known[KeyOf(verdict.Mutant)] = $"{KeyOf(verdict.Mutant)}: {Report.FateOf(verdict)}";
        }

        File.WriteAllLines(path, MutantFile.ReadAll().Select(KeyOf).Where(known.ContainsKey).Select(key => known[key]));
    }

    // Another mutant in its place has another description.
    private static string KeyOf(Mutant mutant) => $"{mutant.Name}, {mutant.Breaks}";

    private static string KeyOf(string line) => line[..line.LastIndexOf(": ", StringComparison.Ordinal)];
}

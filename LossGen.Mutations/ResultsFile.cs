using LossGen.Mutations.Mutants;
using LossGen.Mutations.Trials;

namespace LossGen.Mutations;

/// <summary>
/// What became of every mutant when it was last tried: a line for each, in the order of the lists. A full run takes an
/// hour, so that each is written at once, and a run of some lists leaves the lines of the others as they are.
/// </summary>
internal static class ResultsFile
{
    private const string Name = "LossGen.Mutations/results.txt";

    /// <summary>Whether a mutant has no line yet, or another mutant had it.</summary>
    public static bool IsMissing(Mutant mutant) => !Known().ContainsKey(KeyOf(mutant));

    public static void Update(Verdict verdict)
    {
        var known = Known();
        known[KeyOf(verdict.Mutant)] = $"{KeyOf(verdict.Mutant)}: {Report.FateOf(verdict)}";
        var lines = MutantFile.ReadAll().Select(KeyOf).Where(known.ContainsKey).Select(key => known[key]);
        File.WriteAllLines(Repository.PathOf(Name), lines);
    }

    private static Dictionary<string, string> Known()
        => File.Exists(Repository.PathOf(Name)) ? File.ReadAllLines(Repository.PathOf(Name)).ToDictionary(KeyOf) : [];

    // Another mutant in its place has another description.
    private static string KeyOf(Mutant mutant) => $"{mutant.Name}, {mutant.Breaks}";

    private static string KeyOf(string line) => line[..line.LastIndexOf(": ", StringComparison.Ordinal)];
}

using System.CommandLine;
using LossGen.Mutations.Mutants;
using LossGen.Mutations.Trials;

namespace LossGen.Mutations;

/// <summary>Tries whether the tests notice what is broken by hand.</summary>
internal static class MutateCommand
{
    private const int NotTried = 2;

    public static RootCommand Create()
    {
        Option<int> sample = new("--sample") { Description = "Only so many mutants, spread over all lists." };
        Option<string[]> groups = new("--group")
        {
            Description = "Only these lists, by the names of their files.",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<bool> list = new("--list") { Description = "Prints the mutants and checks that each still applies." };
        Option<bool> record = new("--record") { Description = "Writes what became of them to results.txt." };
        Option<bool> missing = new("--missing") { Description = "Only those that are not in results.txt." };
        Option<bool> known = new("--tests-pass")
        {
            Description = "The tests are known to pass without a mutant: saves the run that proves it.",
        };
        RootCommand command = new("Breaks kernels by hand and looks whether a test notices. Build LossGen.Tests first.")
        {
            sample, groups, missing, list, record, known,
        };
        command.SetAction(parsed => RunAsync(
            Chosen(parsed.GetValue(groups) ?? [], parsed.GetValue(missing), parsed.GetValue(sample)),
            parsed.GetValue(list),
            parsed.GetValue(record), parsed.GetValue(known)));
        return command;
    }

    private static List<Mutant> Chosen(string[] groups, bool onlyMissing, int sample)
    {
        var mutants = MutantFile.ReadAll()
            .Where(mutant => groups.Length == 0 || groups.Contains(mutant.Group))
            .Where(mutant => !onlyMissing || ResultsFile.IsMissing(mutant)).ToList();
        return sample is <= 0 || sample >= mutants.Count
            ? mutants
            : [.. Enumerable.Range(0, sample).Select(i => mutants[i * mutants.Count / sample])];
    }

    private static async Task<int> RunAsync(List<Mutant> mutants, bool onlyList, bool records, bool isKnownToPass)
    {
        // A list that no longer fits the sources is found at once and not after half an hour.
        var problems = mutants.Select(Problem).OfType<string>().ToList();
        var listed = mutants.Where(_ => onlyList).Select(mutant => $"{mutant.Name}: {mutant.Breaks}");
        foreach (var line in problems.Concat(listed))
        {
            Console.WriteLine(line);
        }

        return problems.Count > 0 ? NotTried : onlyList ? 0 : await TryAsync(mutants, records, isKnownToPass);
    }

    private static string? Problem(Mutant mutant)
    {
        try
        {
            mutant.Apply();
            return null;
        }
        catch (InvalidDataException problem)
        {
            return problem.Message;
        }
    }

    private static async Task<int> TryAsync(List<Mutant> mutants, bool records, bool isKnownToPass)
    {
        List<Verdict> verdicts = [];
        try
        {
            using Trial trial = new(await TestFolder.CreateAsync(mutants));
            await trial.CheckUnchangedAsync(mutants, isKnownToPass);
            foreach (var mutant in mutants)
            {
                verdicts.Add(await trial.OfAsync(mutant));
                Report.WriteLine(Console.Out, verdicts[^1]);
                if (records && verdicts[^1].CompilerError is null)
                {
                    ResultsFile.Update(verdicts[^1]);
                }
            }
        }
        catch (TrialException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return NotTried;
        }

        Report.WriteSummary(Console.Out, verdicts);
        return verdicts.Exists(verdict => verdict.CompilerError is not null) ? NotTried
            : Report.IsGood(verdicts, verdicts.Count < MutantFile.ReadAll().Count) ? 0 : 1;
    }
}

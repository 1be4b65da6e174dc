using System.Xml.Linq;
using LossGen.Mutations.Building;

namespace LossGen.Mutations.Trials;

/// <summary>A run of some tests up to the first that fails.</summary>
/// <param name="Passed">How many passed.</param>
/// <param name="Failure">The test that failed, or how the run ended without one; null where none failed.</param>
internal sealed record TestRun(int Passed, string? Failure)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    public static async Task<TestRun> OfAsync(IReadOnlyList<string> assemblies, string filter)
    {
        var folder = Path.GetDirectoryName(assemblies[0])!;
        var results = Path.Combine(folder, "results.trx");
        File.Delete(results);
        var (code, output) = await ChildProcess.RunAsync(
            [
                "test", .. assemblies, "--filter", filter, "--results-directory", folder,
                "--logger", "trx;LogFileName=results.trx", "--", "xUnit.StopOnFail=true",

                // To list every case of every theory takes three times as long as most runs.
                "xUnit.PreEnumerateTheories=false",
            ],
            Limit);
        var outcomes = File.Exists(results) ? OutcomesOf(results) : [];
        var passed = outcomes.Count(outcome => outcome.Result == "Passed");
        var failed = outcomes.FirstOrDefault(outcome => outcome.Result == "Failed").Test;
        return new(passed, failed ?? EndingOf(code, output, passed));
    }

    // A run that finds no test is a success to `dotnet test`; here it would let every mutant live.
    private static string? EndingOf(int? code, string output, int passed)
        => code is null ? "a run that did not end"
            : output.Contains("crashed", StringComparison.Ordinal)
                ? "an access outside of a span, which ends the process"
            : code != 0 ? throw new TrialException($"The tests did not run:\n{output}")
            : passed == 0 ? throw new TrialException($"No test was run:\n{output}")
            : null;

    private static List<(string Test, string Result)> OutcomesOf(string results) =>
    [
        .. from element in XDocument.Load(results).Descendants()
           where element.Name.LocalName == "UnitTestResult"
           select ((string)element.Attribute("testName")!, (string)element.Attribute("outcome")!),
    ];
}

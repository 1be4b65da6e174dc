using LossGen.Mutations.Trials;

namespace LossGen.Mutations;

/// <summary>Says which mutants died, and of what.</summary>
internal static class Report
{
    /// <summary>The share that must die.</summary>
    private const double Goal = 95;

    /// <summary>Whether enough died; of a part of the mutants, all that are not known to survive.</summary>
    public static bool IsGood(IReadOnlyCollection<Verdict> verdicts, bool isPart)
        => isPart
            ? verdicts.All(verdict => verdict.IsKilled || verdict.Mutant.Explanation is not null)
            : ShareOf(verdicts) >= Goal;

    private static double ShareOf(IReadOnlyCollection<Verdict> verdicts)
        => 100.0 * verdicts.Count(verdict => verdict.IsKilled) / verdicts.Count;

    public static void WriteLine(TextWriter writer, Verdict verdict)
    {
        var fate = verdict.CompilerError is { } error ? $"does not compile: {error}" : FateOf(verdict);
        writer.WriteLine($"{verdict.Mutant.Name}, {verdict.Mutant.Breaks}: {fate} ({verdict.Seconds:F0} s)");
    }

    /// <summary>What became of a mutant, in few words that are the same on every machine.</summary>
    public static string FateOf(Verdict verdict)
        => verdict.KilledBy is null ? "survived"
            : verdict.OnlyBits ? "killed by its bits alone"
            : $"killed by {Short(verdict.KilledBy)}";

    public static void WriteSummary(TextWriter writer, IReadOnlyCollection<Verdict> verdicts)
    {
        writer.WriteLine();
        foreach (var survivor in verdicts.Where(verdict => verdict is { IsKilled: false, CompilerError: null }))
        {
            var mutant = survivor.Mutant;
            writer.WriteLine($"survivor: {mutant.Name}, {mutant.Breaks}");
            writer.WriteLine($"    {mutant.Files}: `{mutant.Text}` -> `{mutant.Replacement}`");
            writer.WriteLine($"    {mutant.Explanation ?? "No explanation yet: a test is missing."}");
        }

        var killed = verdicts.Count(verdict => verdict.IsKilled);
        var onlyBits = verdicts.Count(verdict => verdict is { IsKilled: true, OnlyBits: true });
        writer.WriteLine(
            $"{verdicts.Count} mutants, {killed} killed ({ShareOf(verdicts):F1} %), "
            + $"{onlyBits} of them by the golden hashes alone");
    }

    // `Namespace.Class.Method(arguments)` without namespace and arguments.
    private static string Short(string test)
    {
        var parenthesis = test.IndexOf('(', StringComparison.Ordinal);
        var parts = (parenthesis < 0 ? test : test[..parenthesis]).Split('.');
        return parts.Length > 2 ? string.Join('.', parts[^2..]) : test;
    }
}

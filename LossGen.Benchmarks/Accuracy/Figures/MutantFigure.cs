namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A10: what the mutation script last found; trying every mutant again takes an hour.</summary>
internal static class MutantFigure
{
    private const string Results = "LossGen.Mutations/results.txt";
    private const string Lists = "Mutants";
    private const double Goal = 95;

    /// <summary>The share of all mutants that are listed: one that was never tried counts as if it lived.</summary>
    public static Figure Read()
    {
        var path = FindResults();
        var tried = path is null ? [] : File.ReadAllLines(path);
        var listed = path is null ? 0 : Listed(Path.Combine(Path.GetDirectoryName(path)!, Lists));
        var killed = tried.Count(line => !line.EndsWith(": survived", StringComparison.Ordinal));
        var share = listed == 0 ? 0 : 100.0 * killed / listed;
        var untried = tried.Length < listed ? $", {tried.Length} tried," : "";
        return new(
            "A10", "mutants that a test notices", "all", $"{Goal} %", $"{share:F1} %", share >= Goal,
            $"{killed} of {listed}{untried} by {Results}; dotnet run -c Release --project LossGen.Mutations");
    }

    // Each has a line that says what it breaks.
    private static int Listed(string lists)
        => Directory.EnumerateFiles(lists, "*.mutants").Sum(
            list => File.ReadLines(list).Count(static line => line.StartsWith('=')));

    private static string? FindResults()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, Results)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder is null ? null : Path.Combine(folder, Results);
    }
}

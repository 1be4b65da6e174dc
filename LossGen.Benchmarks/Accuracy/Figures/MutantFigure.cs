namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A10: what the mutation script last found; trying every mutant again takes an hour.</summary>
internal static class MutantFigure
{
    private const string Results = "LossGen.Mutations/results.txt";
    private const double Goal = 95;

    public static Figure Read()
    {
        var path = FindResults();
        var lines = path is null ? [] : File.ReadAllLines(path);
        var killed = lines.Count(line => !line.EndsWith(": survived", StringComparison.Ordinal));
        var share = lines.Length == 0 ? 0 : 100.0 * killed / lines.Length;
        return new(
            "A10", "mutants that a test notices", "all", $"{Goal} %", $"{share:F1} %", share >= Goal,
            $"{killed} of {lines.Length} by {Results}; dotnet run -c Release --project LossGen.Mutations");
    }

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

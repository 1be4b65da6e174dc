using System.Globalization;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Costs;

/// <summary>What each option costs, as the table of docs/benchmarks.md.</summary>
/// <param name="contest">Times two kernels in turn.</param>
internal sealed class CostTable(Contest contest)
{
    private readonly CostColumn[] columns = CostColumn.NewAll();

    /// <summary>Measures and prints, row by row.</summary>
    /// <param name="part">Only rows whose name has this in it; all where it is empty.</param>
    public void Print(string part)
    {
        Line(["option", .. columns.Select(static column => column.Title)]);
        Console.WriteLine($"|---|{string.Concat(columns.Select(static _ => "---:|"))}");
        Line(["the plain kernel: 64 rows, 256 of ten", .. columns.Select(Time)]);
        var asked = OptionCosts.All.Where(option => option.Name.Contains(part, StringComparison.OrdinalIgnoreCase));
        foreach (var option in asked)
        {
            Line([option.Name, .. columns.Select(column => Ratio(column, option))]);
        }
    }

    private static void Line(IEnumerable<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private string Time(CostColumn column)
    {
        var seconds = column.PlainSeconds(contest);
        return seconds < 1e-3
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:F1} µs")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:F1} ms");
    }

    private string Ratio(CostColumn column, OptionCost option)
        => column.CostOf(option, contest).ToString("F2", CultureInfo.InvariantCulture);
}

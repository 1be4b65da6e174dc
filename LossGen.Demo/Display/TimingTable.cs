using System.Globalization;
using LossGen.Demo.Timing;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>
/// The timings side by side, a size of batch a row; a factor says how much longer than the kernel it took.
/// </summary>
internal static class TimingTable
{
    private static readonly string[] Headings =
        ["rows × classes", "generated", "naive loop", "", "TensorPrimitives", ""];

    public static Table Create(IEnumerable<TimingResult> results)
    {
        var table = new Table().Border(TableBorder.None);
        foreach (var heading in Headings)
        {
            table.AddColumn(new TableColumn($"[grey]{heading}[/]").RightAligned().PadRight(2));
        }

        foreach (var result in results)
        {
            table.AddRow(
                $"{result.Case.Rows} × {result.Case.Classes:N0}",
                $"[bold]{Microseconds(result.Generated)}[/]",
                Microseconds(result.Naive),
                Factor(result.SpeedupOverNaive),
                Microseconds(result.TensorPrimitives),
                Factor(result.SpeedupOverTensorPrimitives));
        }

        return table;
    }

    private static string Microseconds(double time) =>
        time.ToString(time < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture) + " µs";

    private static string Factor(double factor) =>
        $"[teal]{factor.ToString("0.0", CultureInfo.InvariantCulture)} ×[/]";
}

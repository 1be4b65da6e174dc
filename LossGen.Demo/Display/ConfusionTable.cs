using System.Globalization;
using LossGen.Demo.Charts;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>
/// A label a row, a prediction a column; what was misclassified stands out, what never happened is a dot.
/// </summary>
internal static class ConfusionTable
{
    public static Table Create(ConfusionMatrix matrix)
    {
        var table = new Table().Border(TableBorder.None);
        table.AddColumn(Column("[grey]digit[/]"));
        for (var prediction = 0; prediction < matrix.Classes; prediction++)
        {
            table.AddColumn(Column($"[bold]{prediction}[/]"));
        }

        table.AddColumn(Column("[grey]recall[/]"));
        for (var label = 0; label < matrix.Classes; label++)
        {
            table.AddRow([.. Cells(matrix, label)]);
        }

        return table;
    }

    private static TableColumn Column(string heading) => new TableColumn(heading).RightAligned().PadRight(3);

    private static IEnumerable<string> Cells(ConfusionMatrix matrix, int label)
    {
        yield return $"[bold]{label}[/]";
        for (var prediction = 0; prediction < matrix.Classes; prediction++)
        {
            yield return Cell(matrix[label, prediction], label == prediction);
        }

        yield return matrix.Recall(label).ToString("0.0 %", CultureInfo.InvariantCulture);
    }

    private static string Cell(int count, bool right) => (count, right) switch
    {
        (0, _) => "[grey]·[/]",
        (_, true) => $"[green]{count}[/]",
        (_, false) => $"[bold red]{count}[/]",
    };
}

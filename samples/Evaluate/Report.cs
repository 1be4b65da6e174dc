using System.Globalization;
using Spectre.Console;

namespace Evaluate;

internal static class Report
{
    public static void Print(Result result)
    {
        Table table = new() { Border = TableBorder.Minimal, ShowHeaders = false };
        table.AddColumns("", "");
        Add("rows", $"{result.Rows:N0}, {result.Ignored:N0} of them ignored");
        Add("loss", $"{result.Loss:F6} nats, {result.Loss / Math.Log(2):F6} bits");
        Add("perplexity", $"{result.Perplexity:G6}");
        Add("accuracy", $"{result.Accuracy:P2}");
        Add("calibration error", $"{result.CalibrationError:P2}");
        AnsiConsole.Write(table);

        void Add(string name, FormattableString value)
            => table.AddRow(name, value.ToString(CultureInfo.InvariantCulture));
    }
}

using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>Prints figures in the columns of docs/numerics.md.</summary>
internal static class FigureTable
{
    private const string ToTheRight = "-:";

    public static void Write(TextWriter writer, IEnumerable<Figure> figures)
        => Write(
            writer, ["", "promise", "type", "goal", "found", "met", "how"],
            ["-", "-", "-", ToTheRight, ToTheRight, "-", "-"], figures.Select(Cells));

    /// <summary>Writes a table that is one in Markdown too.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="header">The columns' names.</param>
    /// <param name="sides">Which side each column is aligned to, as Markdown says it.</param>
    /// <param name="rows">The cells.</param>
    public static void Write(TextWriter writer, string[] header, string[] sides, IEnumerable<string[]> rows)
    {
        string[][] lines = [header, .. rows];
        var widths = header.Select((_, i) => lines.Max(line => Math.Max(line[i].Length, sides[i].Length))).ToArray();
        WriteLine(header, ' ');
        WriteLine(sides, '-');
        foreach (var line in lines.Skip(1))
        {
            WriteLine(line, ' ');
        }

        void WriteLine(string[] cells, char fill)
            => writer.WriteLine($"| {string.Join(" | ", cells.Select((cell, i) => sides[i] == ToTheRight
                ? cell.PadLeft(widths[i], fill)
                : cell.PadRight(widths[i], fill)))} |");
    }

    public static string NameOf(IeeeFormat format)
        => format == IeeeFormat.Single ? "float" : format == IeeeFormat.Double ? "double" : "Half";

    private static string[] Cells(Figure figure) =>
    [
        figure.Promise, figure.What, figure.Type, figure.Goal, figure.IsMet ? figure.Found : $"**{figure.Found}**",
        figure.IsMet ? "yes" : "no", figure.How,
    ];
}

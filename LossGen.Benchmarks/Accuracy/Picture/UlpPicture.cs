using System.Globalization;
using System.Text;
using LossGen.Demo.Pictures;

namespace LossGen.Benchmarks.Accuracy.Picture;

/// <summary>What accuracy costs elsewhere, on one sheet: exp by its argument, losses and derivatives by classes.</summary>
internal static class UlpPicture
{
    private const double Width = 880;
    private const double PanelHeight = 300;
    private const double Margin = 32;
    private const double Top = 108;

    public static void Write(FileInfo file)
    {
        var (losses, derivatives) = LossSeries.Measure();
        SeriesPanel[] panels =
        [
            Panel("exp(x) of floats", ExpSeries.Measure(), ArgumentAxis),
            Panel("Loss of a row", losses, ClassesAxis),
            Panel("Derivative by a logit that is not the target's", derivatives, ClassesAxis),
        ];
        file.Directory?.Create();
        using StreamWriter writer = new(file.FullName, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        Write(writer, panels);
        writer.WriteLine();
    }

    private static void Write(TextWriter writer, SeriesPanel[] panels)
    {
        const string heading = "The largest error that was met, in units in the last place";
        var height = Top + (panels.Length * PanelHeight);
        using SvgWriter svg = new(writer, Width, height, heading, Looks.Style);
        svg.Rectangle(0, 0, Width, height, "paper");
        svg.Label(Margin, 44, heading, "heading");
        svg.Label(Margin, 68, "Floats, against an oracle of about 100 bits; 0.5 is a correctly rounded result.", "quiet");
        for (var i = 0; i < panels.Length; i++)
        {
            svg.BeginGroup(Margin, Top + (i * PanelHeight));
            panels[i].Write(svg);
            svg.EndGroup();
        }
    }

    private static PanelAxis ArgumentAxis
        => new("x", ExpSeries.Least, 0, [.. Enumerable.Range(0, 6).Select(i => (-20.0 * i, i == 0 ? "0" : $"−{20 * i}"))]);

    private static PanelAxis ClassesAxis => new("classes", 1, LossSeries.LargestPower,
    [
        .. ((int[])[1, 5, 10, 15, LossSeries.LargestPower]).Select(
            power => ((double)power, (1 << power).ToString("#,0", CultureInfo.InvariantCulture))),
    ]);

    private static SeriesPanel Panel(string title, IReadOnlyList<UlpSeries> series, PanelAxis axis)
        => new(title, series, axis, Width - (2 * Margin), PanelHeight - 24);
}

using System.Text;
using LossGen.Demo.Charts;

namespace LossGen.Demo.Pictures;

/// <summary>Panels of curves side by side on one sheet.</summary>
internal static class LineChartPicture
{
    private const double PanelWidth = 460;
    private const double PanelHeight = 320;
    private const double Margin = 36;
    private const double Head = 96;

    public static void Write(FileInfo file, string heading, string subtitle, IReadOnlyList<Chart> charts)
    {
        using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(false));
        var width = Margin + (charts.Count * (PanelWidth + Margin));
        using var svg = new SvgWriter(writer, width, Head + PanelHeight + Margin, heading, Looks.Style);
        svg.Rectangle(0, 0, width, Head + PanelHeight + Margin, "paper");
        svg.Label(Margin, 42, heading, "heading");
        svg.Label(Margin, 66, subtitle, "quiet");
        for (var i = 0; i < charts.Count; i++)
        {
            svg.BeginGroup(Margin + (i * (PanelWidth + Margin)), Head);
            new LineChartPanel(charts[i], PanelWidth, PanelHeight).Write(svg);
            svg.EndGroup();
        }
    }
}

using System.Globalization;
using LossGen.Demo.Charts;

namespace LossGen.Demo.Pictures;

/// <summary>Up to two curves over linear axes, each named where it ends.</summary>
internal sealed class LineChartPanel(Chart chart, double width, double height)
{
    private const double Left = 48;
    private const double Right = 128;
    private const double Top = 28;
    private const double Bottom = 40;
    private const double LabelHeight = 16;
    private const int MostMarkers = 40;

    private static readonly string[] Inks = ["train", "test"];

    private readonly LinearScale across = chart.Across();
    private readonly LinearScale up = chart.Up();

    private double PlotRight => width - Right;

    private double PlotBottom => height - Bottom;

    public void Write(SvgWriter svg)
    {
        svg.Label(0, 8, chart.Title, "panel");
        foreach (var tick in up.Ticks())
        {
            svg.Line(Left, Y(tick), PlotRight, Y(tick), "grid");
            svg.Label(Left - 8, Y(tick) + 4, Text(tick), "quiet left");
        }

        svg.Line(Left, PlotBottom, PlotRight, PlotBottom, "axis");
        foreach (var tick in across.Ticks())
        {
            svg.Label(X(tick), height - 18, Text(tick), "quiet middle");
        }

        svg.Label(PlotRight + 18, height - 18, chart.XName, "quiet");
        for (var i = 0; i < chart.Curves.Count; i++)
        {
            var points = chart.Curves[i].Points.Select(point => (X: X(point.X), Y: Y(point.Y))).ToList();
            svg.Curve(points, Inks[i]);
            foreach (var (x, y) in points.Where(_ => points.Count <= MostMarkers))
            {
                svg.Circle(x, y, 2.5, Inks[i] + "-ink");
            }
        }

        WriteEnds(svg);
    }

    /// <summary>Names each curve at its end, pushed apart where the curves end close together.</summary>
    private void WriteEnds(SvgWriter svg)
    {
        var free = double.NegativeInfinity;
        foreach (var (i, curve) in chart.Curves.Index().OrderBy(pair => Y(pair.Item.Points[^1].Y)))
        {
            var y = Y(curve.Points[^1].Y);
            svg.Circle(PlotRight, y, 3.5, Inks[i] + "-ink");
            free = Math.Max(y + 4, free + LabelHeight);
            svg.Label(PlotRight + 10, free, $"{curve.Name} {Text(curve.Points[^1].Y)}", Inks[i] + "-ink");
        }
    }

    private double X(double value) => Left + ((PlotRight - Left) * across.Position(value));

    private double Y(double value) => PlotBottom - ((PlotBottom - Top) * up.Position(value));

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}

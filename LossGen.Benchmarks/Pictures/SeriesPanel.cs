using System.Globalization;
using LossGen.Demo.Charts;
using LossGen.Demo.Pictures;

namespace LossGen.Benchmarks.Pictures;

/// <summary>Curves over a horizontal axis, with their values on a logarithmic one.</summary>
/// <param name="title">What the panel shows.</param>
/// <param name="series">The curves, the last one above the others.</param>
/// <param name="axis">The horizontal axis.</param>
/// <param name="scale">The vertical axis, which several panels may share.</param>
/// <param name="height">The panel's height.</param>
internal sealed class SeriesPanel(
    string title, IReadOnlyList<Series> series, PanelAxis axis, LogScale scale, double height)
{
    /// <summary>A panel's width, names of the curves included.</summary>
    public const double Width = 816;

    private const double Left = 76;
    private const double Right = 176;
    private const double Top = 28;
    private const double Bottom = 44;
    private const double PlotRight = Width - Right;
    private const double LabelHeight = 17;
    private const double DotRadius = 3.5;
    private const int FewPoints = 10;

    /// <summary>The panel's height.</summary>
    public double Height => height;

    private double PlotBottom => height - Bottom;

    /// <summary>Draws it with its upper left corner at the origin of the group.</summary>
    /// <param name="svg">The picture.</param>
    public void Write(SvgWriter svg)
    {
        svg.Label(0, 8, title, "panel");
        WriteAxes(svg);
        foreach (var one in series)
        {
            WriteCurve(svg, one);
        }

        WriteNames(svg);
    }

    private void WriteAxes(SvgWriter svg)
    {
        foreach (var tick in scale.Ticks())
        {
            svg.Line(Left, Y(tick), PlotRight, Y(tick), "grid");
            svg.Label(Left - 8, Y(tick) + 4, tick.ToString("#,0.###", CultureInfo.InvariantCulture), "quiet left");
        }

        svg.Line(Left, PlotBottom, PlotRight, PlotBottom, "axis");
        foreach (var (x, text) in axis.Ticks)
        {
            svg.Label(X(x), PlotBottom + 18, text, "quiet middle");
        }

        svg.Label((Left + PlotRight) / 2, PlotBottom + 38, axis.Name, "quiet middle");
    }

    // Few points are marked, because nothing is known between them.
    private void WriteCurve(SvgWriter svg, Series one)
    {
        if (one.Points.Count > 1)
        {
            svg.Curve(one.Points.Select(point => (X(point.X), Y(point.Value))), one.Looks);
        }

        if (one.Points.Count <= FewPoints)
        {
            foreach (var (x, value) in one.Points)
            {
                svg.Circle(X(x), Y(value), DotRadius, one.Looks + "-ink");
            }
        }
    }

    // Each name at the end of its curve, pushed apart where curves end close together; that of a single point below it.
    private void WriteNames(SvgWriter svg)
    {
        var free = double.NegativeInfinity;
        foreach (var one in series.OrderBy(one => Y(one.Points[^1].Value)))
        {
            var (x, value) = one.Points[^1];
            if (one.Points.Count == 1)
            {
                svg.Label(X(x) - DotRadius, Y(value) + LabelHeight, one.Name, one.Looks + "-ink");
                continue;
            }

            free = Math.Max(Y(value) + 4, free + LabelHeight);
            svg.Label(PlotRight + 10, free, one.Name, one.Looks + "-ink");
        }
    }

    private double X(double value) => Left + ((PlotRight - Left) * (value - axis.First) / (axis.Last - axis.First));

    private double Y(double value) => PlotBottom - ((PlotBottom - Top) * scale.Position(value));
}

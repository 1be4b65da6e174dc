using System.Globalization;
using LossGen.Demo.Charts;
using LossGen.Demo.Pictures;

namespace LossGen.Benchmarks.Accuracy.Picture;

/// <summary>Curves of distances over a horizontal axis; distances are on a logarithmic one.</summary>
/// <param name="title">What the panel shows.</param>
/// <param name="series">The curves.</param>
/// <param name="axis">The horizontal axis.</param>
/// <param name="width">The panel's width, names of the curves included.</param>
/// <param name="height">The panel's height.</param>
internal sealed class SeriesPanel(
    string title, IReadOnlyList<UlpSeries> series, PanelAxis axis, double width, double height)
{
    private const double Left = 76;
    private const double Right = 176;
    private const double Top = 28;
    private const double Bottom = 44;
    private const double LabelHeight = 17;

    // From half a unit, which is the best that rounding can do.
    private readonly LogScale scale = new(series.SelectMany(one => one.Points.Select(point => point.Ulp)).Append(0.4));

    private double PlotRight => width - Right;

    private double PlotBottom => height - Bottom;

    public void Write(SvgWriter svg)
    {
        svg.Label(0, 8, title, "panel");
        WriteAxes(svg);
        foreach (var one in series)
        {
            svg.Curve(one.Points.Select(point => (X(point.X), Y(point.Ulp))), one.Looks);
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

    // Each name at the end of its curve, pushed apart where curves end close together.
    private void WriteNames(SvgWriter svg)
    {
        var free = double.NegativeInfinity;
        foreach (var one in series.OrderBy(one => Y(one.Points[^1].Ulp)))
        {
            free = Math.Max(Y(one.Points[^1].Ulp) + 4, free + LabelHeight);
            svg.Label(PlotRight + 10, free, one.Name, one.Looks + "-ink");
        }
    }

    private double X(double value) => Left + ((PlotRight - Left) * (value - axis.First) / (axis.Last - axis.First));

    private double Y(double ulp) => PlotBottom - ((PlotBottom - Top) * scale.Position(Math.Max(ulp, 0.4)));
}

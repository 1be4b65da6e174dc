using System.Globalization;
using LossGen.Demo.Charts;
using LossGen.Demo.Training;

namespace LossGen.Demo.Pictures;

/// <summary>Training and test loss over the epochs, on a logarithmic axis.</summary>
internal sealed class LossCurvePanel(IReadOnlyList<EpochResult> epochs, double width, double height)
{
    private const double Left = 48;
    private const double Right = 92;
    private const double Top = 28;
    private const double Bottom = 40;
    private const double LabelHeight = 16;

    private readonly LossSeries[] series = [LossSeries.Training(epochs), LossSeries.Test(epochs)];
    private readonly LogScale scale = new(epochs.SelectMany(epoch => new[] { epoch.TrainingLoss, epoch.TestLoss }));

    private double PlotRight => width - Right;

    private double PlotBottom => height - Bottom;

    public void Write(SvgWriter svg)
    {
        svg.Label(0, 8, "Cross-entropy loss by epoch", "panel");
        WriteAxes(svg);
        foreach (var one in series)
        {
            svg.Curve(Points(one), one.Name);
        }

        WriteEnds(svg);
    }

    private void WriteAxes(SvgWriter svg)
    {
        foreach (var tick in scale.Ticks())
        {
            var y = Y(tick);
            svg.Line(Left, y, PlotRight, y, "grid");
            svg.Label(Left - 8, y + 4, tick.ToString("0.######", CultureInfo.InvariantCulture), "quiet left");
        }

        svg.Line(Left, PlotBottom, PlotRight, PlotBottom, "axis");
        svg.Label(Left, height - 18, "1", "quiet middle");
        svg.Label(PlotRight, height - 18, epochs.Count.ToString(CultureInfo.InvariantCulture), "quiet middle");
        svg.Label((Left + PlotRight) / 2, height - 18, "epoch", "quiet middle");
    }

    /// <summary>Names each curve at its end, pushed apart where the curves end close together.</summary>
    private void WriteEnds(SvgWriter svg)
    {
        var free = double.NegativeInfinity;
        foreach (var one in series.Where(one => double.IsFinite(one.Losses[^1])).OrderBy(one => Y(one.Losses[^1])))
        {
            var y = Y(one.Losses[^1]);
            svg.Circle(PlotRight, y, 3.5, one.Name + "-ink");
            free = Math.Max(y + 4, free + LabelHeight);
            var text = string.Create(CultureInfo.InvariantCulture, $"{one.Name} {one.Losses[^1]:0.0000}");
            svg.Label(PlotRight + 10, free, text, one.Name + "-ink");
        }
    }

    private IEnumerable<(double X, double Y)> Points(LossSeries one)
    {
        var last = Math.Max(one.Losses.Count - 1, 1);
        for (var i = 0; i < one.Losses.Count; i++)
        {
            if (double.IsFinite(one.Losses[i]))
            {
                yield return (Left + ((PlotRight - Left) * i / last), Y(one.Losses[i]));
            }
        }
    }

    private double Y(double loss) => PlotBottom - ((PlotBottom - Top) * scale.Position(loss));
}

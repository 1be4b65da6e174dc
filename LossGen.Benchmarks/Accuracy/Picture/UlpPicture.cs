using System.Globalization;
using LossGen.Benchmarks.Pictures;
using LossGen.Demo.Charts;

namespace LossGen.Benchmarks.Accuracy.Picture;

/// <summary>
/// What accuracy costs elsewhere, on one sheet: exp by its argument, losses and derivatives by classes.
/// </summary>
internal static class UlpPicture
{
    private const double PanelHeight = 276;

    // From half a unit, which is the best that rounding can do.
    private const double LeastUlp = 0.4;

    public static void Write(FileInfo file)
    {
        var (losses, derivatives) = LossSeries.Measure();
        Sheet sheet = new(
            "The largest error that was met, in units in the last place",
            "Floats, against an oracle of about 100 bits; 0.5 is a correctly rounded result.",
            [
                Panel("exp(x) of floats", ExpSeries.Measure(), ArgumentAxis),
                Panel("Loss of a row", losses, ClassesAxis),
                Panel("Derivative by a logit that is not the target's", derivatives, ClassesAxis),
            ]);
        sheet.Write(file);
    }

    private static PanelAxis ArgumentAxis
        => new(
            "x", ExpSeries.Least, 0, [.. Enumerable.Range(0, 6).Select(i => (-20.0 * i, i == 0 ? "0" : $"−{20 * i}"))]);

    private static PanelAxis ClassesAxis => new("classes", 1, LossSeries.LargestPower,
    [
        .. ((int[])[1, 5, 10, 15, LossSeries.LargestPower]).Select(
            power => ((double)power, (1 << power).ToString("#,0", CultureInfo.InvariantCulture))),
    ]);

    private static SeriesPanel Panel(string title, IReadOnlyList<Series> series, PanelAxis axis)
    {
        List<Series> told = [.. series.Select(one => one.AtLeast(LeastUlp))];
        return new(title, told, axis, new LogScale(told.SelectMany(one => one.Values).Append(LeastUlp)), PanelHeight);
    }
}

using System.Globalization;
using LossGen.Benchmarks.Peers.Outside;
using LossGen.Benchmarks.Pictures;
using LossGen.Demo.Charts;

namespace LossGen.Benchmarks.Ratios.Picture;

/// <summary>
/// How long the loss takes by the number of classes, with its gradient and without, beside whoever is there.
/// </summary>
internal static class TimesPicture
{
    private const double PanelHeight = 330;

    /// <summary>Measures and draws.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="contest">Times contestants in turn.</param>
    /// <param name="processor">What to call the processor; null for what it calls itself.</param>
    public static void Write(FileInfo file, Contest contest, string? processor)
    {
        using var torch = OutsidePeer.Torch();
        using var onnx = OutsidePeer.OnnxRuntime();
        Discipline[] disciplines = [Discipline.LossAndGradient(torch), Discipline.Loss(torch, onnx)];
        var curves = disciplines.Select(discipline => TimesByClasses.Measure(contest, discipline)).ToList();
        LogScale scale = new(curves.SelectMany(panel => panel).SelectMany(one => one.Values));
        var (rows, classes) = Shapes.All[^1];
        Sheet sheet = new(
            "Cross-entropy on one thread, in nanoseconds an element",
            "Less is better. Beside each name: its time as a multiple of LossGen's, for "
                + $"{TimesByClasses.NameOf(rows, classes)}.",
            [.. disciplines.Zip(
                curves, (one, panel) => new SeriesPanel(one.Name, WithRatios(panel), Axis, scale, PanelHeight))],
            $"Floats, on {Machine.Describe(processor)}.",
            $"Beside it: {Version("libtorch", torch)}; {Version("ONNX Runtime", onnx)}"
                + (onnx is null ? "." : ", which has no gradients."));
        sheet.Write(file);
    }

    private static PanelAxis Axis => new("rows × classes", 0, Shapes.All.Count - 1,
        [.. Shapes.All.Select((shape, place) => ((double)place, TimesByClasses.NameOf(shape.Rows, shape.Classes)))]);

    // LossGen is the last curve, and the last of its points that for which the ratios are.
    private static List<Series> WithRatios(IReadOnlyList<Series> panel)
    {
        var ours = panel[^1];
        return
        [
            .. panel.Select(
                one => one.Points.Count < ours.Points.Count || one == ours
                    ? one
                    : one with { Name = WithRatio(one, ours) }),
        ];
    }

    private static string WithRatio(Series one, Series ours)
    {
        var ratio = one.Points[^1].Value / ours.Points[^1].Value;
        return string.Create(CultureInfo.InvariantCulture, $"{one.Name}, {Math.Round(ratio, ratio < 1 ? 2 : 1)} ×");
    }

    private static string Version(string name, OutsidePeer? peer) => peer?.Version ?? $"{name} is not on this machine";
}

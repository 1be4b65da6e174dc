using System.Numerics;
using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A9: no logit makes a row slow. Rows are timed in turns with clean ones of the same shape.</summary>
internal static class CliffFigures
{
    private const int Rows = 32;
    private const int Classes = 1_000;
    public const double Goal = 1.3;

    private static readonly (string Name, Func<int, double, double> Change)[] Changes =
    [
        ("30 % -inf", (i, x) => i % 10 < 3 ? double.NegativeInfinity : x),
        ("subnormal terms", (i, x) => i % Classes == 0 ? 20 : x - 75),
        ("subnormal derivatives", (i, x) => i % Classes == 0 ? 20 : x - 90),
        ("a NaN in each row", (i, x) => i % Classes == 500 ? double.NaN : x),
        ("all -inf", (_, _) => double.NegativeInfinity),
    ];

    public static IEnumerable<Figure> Measure(TimeSpan budget)
    {
        Contest contest = new(budget);
        return
        [
            Of<float>(contest, "float", SingleLosses.Rows),
            Of<double>(contest, "double", DoubleLosses.Rows),
            Of<Half>(contest, "Half", HalfLosses.Rows),
        ];
    }

    /// <summary>The kind of rows that takes the longest, and how often the time of clean ones.</summary>
    public static (double Ratio, string Name) Worst<T>(Contest contest, RowsCall<T> call)
        where T : unmanaged, INumber<T>
    {
        Batch<T> clean = new(Rows, Classes, T.CreateChecked);
        var losses = new T[Rows];
        var logits = Changes
            .Select(change => clean.Logits.Select((x, i) => T.CreateChecked(change.Change(i, double.CreateChecked(x)))))
            .Prepend(clean.Logits)
            .Select(values => values.ToArray());
        var times = contest.Run(
            [.. logits.Select(x => (Action)(() => call(x, clean.Targets, clean.Gradient, losses)))]);
        return Changes.Select((change, i) => (Contest.MedianRatio(times[i + 1], times[0]), change.Name)).Max();
    }

    private static Figure Of<T>(Contest contest, string type, RowsCall<T> call)
        where T : unmanaged, INumber<T>
    {
        var (ratio, name) = Worst(contest, call);
        return Figure.AtMost(
            "A9", "time of awkward rows, of clean ones", type, Goal, ratio,
            $"worst: {name}, of {Changes.Length} kinds; {Rows} x {Classes}, interleaved, median");
    }
}

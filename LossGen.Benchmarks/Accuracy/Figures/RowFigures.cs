using LossGen.Benchmarks.Accuracy.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A2, A3, A4 and A8: losses, derivatives and their sums, against the oracle.</summary>
internal static class RowFigures
{
    private static readonly Goals Singles = new(Loss: 1.5, Target: 2, OffTarget: 2.5);
    private static readonly Goals Doubles = new(Loss: 2, Target: 2.5, OffTarget: 3);

    public static IEnumerable<Figure> Of(IReadOnlyList<RowFinding> findings)
        => findings
            .GroupBy(found => (found.Kernel.Storage, found.Kernel.IsSmoothed))
            .SelectMany(group => Of(group.Key.Storage, group.Key.IsSmoothed, [.. group]));

    private static IEnumerable<Figure> Of(IeeeFormat storage, bool isSmoothed, RowFinding[] findings)
    {
        var type = FigureTable.NameOf(storage) + (isSmoothed ? ", smoothed" : "");
        var goals = storage == IeeeFormat.Double ? Doubles : Singles;
        yield return Worst("A2", "loss of a row, ulp", goals.Loss, errors => errors.Loss);
        yield return Worst("A3", "derivative off the target, ulp", goals.OffTarget, errors => errors.OffTarget);
        yield return Worst("A3", "derivative at the target, ulp", goals.Target, errors => errors.Target);
        yield return Worst("A8", "sum or mean of rounded losses, ulp", 1, errors => errors.Reduced);
        if (storage != IeeeFormat.Half)
        {
            yield return Worst("A4", "sum of a row's derivatives, ulp of its factor", 1, errors => errors.RowSum);
        }

        Figure Worst(string promise, string what, double goal, Func<RowErrors, double> part)
        {
            var worst = findings.MaxBy(found => part(found.Errors))!;
            return Figure.AtMost(promise, what, type, goal, part(worst.Errors), $"worst: {worst}");
        }
    }

    private sealed record Goals(double Loss, double Target, double OffTarget);
}

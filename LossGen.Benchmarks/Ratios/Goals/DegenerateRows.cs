using LossGen.Benchmarks.Accuracy.Figures;
using LossGen.Benchmarks.Accuracy.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Logits that make other code slow take no longer than any: the figure A9, of floats.</summary>
internal sealed class DegenerateRows : IGoals
{
    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtMost("the slowest kind of -inf, subnormals, NaN", CliffFigures.Goal, "x clean rows"),
            static bench => CliffFigures.Worst<float>(bench.Contest, SingleLosses.Rows).Ratio),
    ];
}

using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Elements of other types, and narrower vectors, against the float kernel of the widest ones.</summary>
internal sealed class ElementTypes : IGoals
{
    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtLeast("Half, C = 50,257", 1, "x float's elements/s"), static bench => Half(bench, 48, 50_257)),
        (Goal.AtLeast("Half, C = 50,257", 0.85, "x float's elements/s", GoalSet.Declared),
            static bench => Half(bench, 48, 50_257)),
        (Goal.AtLeast("bfloat16, C = 50,257", 0.85, "x float's elements/s", GoalSet.Declared),
            static bench => BFloat(bench, 48, 50_257)),
        (Goal.AtLeast("Half, C = 1,000", 0.6, "x float's elements/s"), static bench => Half(bench, 64, 1_000)),
        (Goal.AtLeast("double, C = 50,257", 0.45, "x float's elements/s"), static bench => Double(bench, 48, 50_257)),
        (Goal.AtLeast("double, C = 1,000", 0.45, "x float's elements/s"), static bench => Double(bench, 64, 1_000)),
        (Goal.AtLeast("256-bit vectors, C = 1,000", 0.55, "x 512-bit"), static bench => Narrow(bench, 64, 1_000)),
    ];

    private static double? Half(Workbench bench, int rows, int classes)
    {
        var halves = new Batch<Half>(rows, classes, static value => (Half)value);
        return bench.TimesAsLong(
            Single(rows, classes), () => MeasuredKernels.Half(halves.Logits, halves.Targets, halves.Gradient));
    }

    private static double? BFloat(Workbench bench, int rows, int classes)
    {
        var elements = new Batch<BFloat16>(rows, classes, static value => (BFloat16)value);
        return bench.TimesAsLong(
            Single(rows, classes), () => MeasuredKernels.BFloat(elements.Logits, elements.Targets, elements.Gradient));
    }

    private static double? Double(Workbench bench, int rows, int classes)
    {
        var doubles = new Batch<double>(rows, classes, static value => value);
        return bench.TimesAsLong(
            Single(rows, classes), () => MeasuredKernels.Double(doubles.Logits, doubles.Targets, doubles.Gradient));
    }

    private static double? Narrow(Workbench bench, int rows, int classes)
    {
        var batch = Batch.OfFloats(rows, classes);
        return bench.TimesAsLong(
            Single(rows, classes), () => MeasuredKernels.Single256(batch.Logits, batch.Targets, batch.Gradient));
    }

    private static Action Single(int rows, int classes)
    {
        var batch = Batch.OfFloats(rows, classes);
        return () => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient);
    }
}

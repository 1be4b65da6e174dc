using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>A small number of classes that the call says.</summary>
internal sealed class InferredClasses : IGoals
{
    private const int Rows = 256;

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All
        => SmallKernels.All.SelectMany(static kernel => Of(kernel.Classes, kernel.Kernel));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(int classes, FloatKernel constant)
    {
        var measured = $"float, C = {classes}, no Classes";
        yield return (Goal.AtMost(measured, 1.5, "x with Classes", GoalSet.Declared),
            bench => 1 / Beside(bench, classes, constant));
        yield return (Goal.AtLeast(measured, TimesEarlier(classes), "x earlier build", GoalSet.Declared), bench =>
        {
            var batch = Batch.OfFloats(Rows, classes);
            return bench.TimesAsLongAsOfEarlier(kernel => kernel(batch.Logits, batch.Targets, batch.Gradient));
        });
        var few = classes <= 10;
        yield return (Goal.AtLeast(measured, few ? 3 : 2, "x TensorPrimitives", GoalSet.Declared),
            bench => Beside(bench, classes, TensorPrimitivesComposition.Loss));
        if (few)
        {
            yield return (Goal.AtLeast(measured, 2.5, "x scalar loop", GoalSet.Declared),
                bench => Beside(bench, classes, ScalarLoop.Loss));
        }
    }

    private static double TimesEarlier(int classes) => classes switch
    {
        < 10 => 6,
        10 => 4,
        16 => 3,
        32 => 2,
        _ => 1.2,
    };

    private static double Beside(Workbench bench, int classes, FloatKernel other)
    {
        var batch = Batch.OfFloats(Rows, classes);
        return bench.TimesAsLong(
            () => other(batch.Logits, batch.Targets, batch.Gradient),
            () => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient));
    }
}

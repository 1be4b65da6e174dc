using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>A small number of classes that is known at compile time.</summary>
internal sealed class ConstantClasses : IGoals
{
    private const int Rows = 256;

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All
        => SmallKernels.All.SelectMany(kernel => Of(kernel.Classes, kernel.Kernel));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(int classes, FloatKernel kernel)
    {
        var measured = $"float, Classes = {classes}";
        yield return (Goal.AtLeast(measured, 10, "x scalar loop"), bench =>
        {
            var batch = Batch.OfFloats(Rows, classes);
            return bench.TimesAsLong(
                () => ScalarLoop.Loss(batch.Logits, batch.Targets, batch.Gradient),
                () => kernel(batch.Logits, batch.Targets, batch.Gradient));
        });
        yield return (Goal.AtLeast(measured, 10, "x libtorch"), bench =>
        {
            var batch = Batch.OfFloats(Rows, classes);
            return bench.TimesAsLongAsOfTorch(
                $"backward {Rows} {classes} 1", () => kernel(batch.Logits, batch.Targets, batch.Gradient));
        });
    }
}

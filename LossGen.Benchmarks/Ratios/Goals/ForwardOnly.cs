using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>The loss without a gradient, against two libraries that people evaluate models with.</summary>
internal sealed class ForwardOnly : IGoals
{
    private static readonly (int Rows, int Classes)[] Shapes = [(64, 1_000), (48, 50_257)];

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All
        => Shapes.SelectMany(shape => Of(shape.Rows, shape.Classes));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(int rows, int classes)
    {
        var request = $"forward {rows} {classes} 1";
        yield return (Goal.AtLeast($"forward only, C = {classes:N0}", 3, "x libtorch"),
            bench => bench.TimesAsLongAsOfTorch(request, Kernel(rows, classes)));
        yield return (Goal.AtLeast($"forward only, C = {classes:N0}", 3, "x ONNX Runtime"),
            bench => bench.TimesAsLongAsOfOnnx(request, Kernel(rows, classes)));
    }

    private static Action Kernel(int rows, int classes)
    {
        var batch = Batch.OfFloats(rows, classes);
        return () => MeasuredKernels.SingleForward(batch.Logits, batch.Targets);
    }
}

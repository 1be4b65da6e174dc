using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>
/// Rows that stay in a cache, against the framework's vector calls, libtorch and the earlier build.
/// </summary>
internal sealed class MiddleRows : IGoals
{
    private static readonly (int Rows, int Classes, double Composition, double Torch)[] Shapes =
        [(64, 1_000, 2, 6), (128, 128, 4, 6)];

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All
        => Shapes.SelectMany(shape => Of(shape.Rows, shape.Classes, shape.Composition, shape.Torch))
            .Concat(OfDeclared(128, 128));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(
        int rows, int classes, double composition, double torch)
    {
        yield return (Goal.AtLeast($"float, C = {classes:N0}", composition, "x TensorPrimitives"),
            bench => BesideComposition(bench, rows, classes));
        yield return (Goal.AtLeast($"float, C = {classes:N0}", torch, "x libtorch"), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLongAsOfTorch(
                $"backward {rows} {classes} 1",
                () => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient));
        });
    }

    private static IEnumerable<(Goal, Func<Workbench, double?>)> OfDeclared(int rows, int classes)
    {
        yield return (Goal.AtLeast($"float, C = {classes:N0}", 3, "x TensorPrimitives", GoalSet.Declared),
            bench => BesideComposition(bench, rows, classes));
        yield return (Goal.AtLeast($"float, C = {classes:N0}", 2, "x earlier build", GoalSet.Declared), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLongAsOfEarlier(kernel => kernel(batch.Logits, batch.Targets, batch.Gradient));
        });
    }

    private static double BesideComposition(Workbench bench, int rows, int classes)
    {
        var batch = Batch.OfFloats(rows, classes);
        return bench.TimesAsLong(
            () => TensorPrimitivesComposition.Loss(batch.Logits, batch.Targets, batch.Gradient),
            () => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient));
    }
}

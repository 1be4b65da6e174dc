using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>
/// Rows of vocabularies, which are bound by memory: a copy of the logits is the measure. Batches are as large as those
/// of training, which no cache holds; one of them fits into the last cache of a server, where a copy is twice as fast
/// and a kernel is not.
/// </summary>
internal sealed class LargeRows : IGoals
{
    private static readonly (int Rows, int Classes)[] Shapes =
        [(512, 32_000), (320, 50_257), (128, 128_256), (64, 32_000)];

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All
        => Shapes.SelectMany(shape => Of(shape.Rows, shape.Classes));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(int rows, int classes)
    {
        var shape = $"{rows:N0} x {classes:N0}";
        yield return (Goal.AtMost($"float, {shape}", 1.25, "x copy"), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLong(
                () => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient), batch.Copy);
        });
        yield return (Goal.AtMost($"float in place, {shape}", 1.1, "x copy"), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLong(
                () => MeasuredKernels.Single(batch.Gradient, batch.Targets, batch.Gradient), batch.Copy);
        });
        yield return (Goal.AtMost($"float, 256-bit vectors, {shape}", 1.5 * 1.25, "x copy"), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLong(
                () => MeasuredKernels.Single256(batch.Logits, batch.Targets, batch.Gradient), batch.Copy);
        });
    }
}

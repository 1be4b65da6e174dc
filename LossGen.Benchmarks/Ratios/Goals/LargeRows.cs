using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Rows of vocabularies, which are bound by memory: a copy of the logits is the measure.</summary>
internal sealed class LargeRows : IGoals
{
    private static readonly (int Rows, int Classes)[] Shapes = [(64, 32_000), (48, 50_257), (16, 128_256)];

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All => Shapes.SelectMany(shape => Of(shape.Rows, shape.Classes));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(int rows, int classes)
    {
        yield return (Goal.AtMost($"float, C = {classes:N0}", 1.25, "x copy"), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLong(() => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient), batch.Copy);
        });
        yield return (Goal.AtMost($"float in place, C = {classes:N0}", 1.1, "x copy"), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLong(() => MeasuredKernels.Single(batch.Gradient, batch.Targets, batch.Gradient), batch.Copy);
        });
        yield return (Goal.AtMost($"float, 256-bit vectors, C = {classes:N0}", 1.5 * 1.25, "x copy"), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLong(() => MeasuredKernels.Single256(batch.Logits, batch.Targets, batch.Gradient), batch.Copy);
        });
    }
}

using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>What the threads of the machine bring, and that they cost small batches nothing.</summary>
internal sealed class OverThreads : IGoals
{
    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtLeast("Parallel, 96 x 32,000", 0.85, "x scaling of a copy"),
            static bench => Scaling(bench, 96, 32_000)),
        (Goal.AtLeast("Parallel, 4,096 x 1,000", 0.85, "x scaling of a copy"),
            static bench => Scaling(bench, 4_096, 1_000)),
        (Goal.AtLeast("Parallel, 1 x 1,000,000", 0.85, "x scaling of a copy"),
            static bench => Scaling(bench, 1, 1_000_000)),
        (Goal.AtMost("Parallel, 8 x 1,000", 1.1, "x one thread's time"), static bench =>
        {
            var batch = Batch.OfFloats(8, 1_000);
            return bench.TimesAsLong(() => OnThreads(batch), () => OnOne(batch));
        }),
        (Goal.AtLeast("Parallel, 4 x 10", 0.97, "x one thread's speed", GoalSet.Declared), static bench =>
        {
            var batch = Batch.OfFloats(4, 10);
            return bench.TimesAsLong(() => OnOne(batch), () => OnThreads(batch));
        }),
    ];

    private static double? Scaling(Workbench bench, int rows, int classes)
    {
        var batch = Batch.OfFloats(rows, classes);
        var times = bench.Contest.Run(
            () => OnOne(batch), () => OnThreads(batch), batch.Copy, () => CopyOnThreads(batch));
        return Contest.MedianRatio(times[0], times[1]) / Contest.MedianRatio(times[2], times[3]);
    }

    private static void OnOne(Batch<float> batch)
        => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient);

    private static void OnThreads(Batch<float> batch)
        => MeasuredKernels.SingleOverThreads(batch.Logits, batch.Targets, batch.Gradient);

    // A part for each core.
    private static void CopyOnThreads(Batch<float> batch)
    {
        var parts = Environment.ProcessorCount;
        Parallel.For(0, parts, part =>
        {
            var first = (int)((long)batch.Elements * part / parts);
            var end = (int)((long)batch.Elements * (part + 1) / parts);
            batch.Logits.AsSpan(first, end - first).CopyTo(batch.Gradient.AsSpan(first));
        });
    }
}

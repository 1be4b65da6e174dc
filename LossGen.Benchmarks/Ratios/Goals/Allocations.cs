using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>A call allocates nothing.</summary>
internal sealed class Allocations : IGoals
{
    private const int Calls = 1_000;

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtMost("memory that a call allocates", 0, "bytes"), static _ => BytesOfACall()),
    ];

    private static double BytesOfACall()
    {
        var batch = Batch.OfFloats(64, 100);
        MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
        {
            MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls;
    }
}

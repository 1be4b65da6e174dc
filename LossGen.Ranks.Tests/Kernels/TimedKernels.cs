namespace LossGen.Ranks.Tests.Kernels;

/// <summary>What ranks are timed against: threads of one process.</summary>
internal static partial class TimedKernels
{
    [CrossEntropyKernel(Parallel = true)]
    public static partial float Threads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}

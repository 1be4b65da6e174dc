namespace LossGen.Benchmarks.Kernels;

/// <summary>The heads of language models that are measured.</summary>
internal static partial class LinearKernels
{
    [LinearCrossEntropyKernel]
    public static partial float Single(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> hiddenGradient,
        Span<float> weightGradient);

    [LinearCrossEntropyKernel(Parallel = true)]
    public static partial float SingleOverThreads(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> hiddenGradient,
        Span<float> weightGradient);

    [LinearCrossEntropyKernel]
    public static partial float Half(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<int> targets, Span<Half> hiddenGradient,
        Span<float> weightGradient);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>A kernel that adds the entropy of rows, on one thread and on many.</summary>
internal static partial class EntropyThreadKernels
{
    [CrossEntropyKernel(EntropyWeight = 0.4)]
    internal static partial double SingleRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(EntropyWeight = 0.4, Parallel = true)]
    internal static partial double SingleThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> entropies);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that differ in nothing but where their rows and targets stand.</summary>
internal static partial class LayoutKernels
{
    [CrossEntropyKernel]
    internal static partial float StridedByWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, int rowStride,
        Span<float> gradient);

    [CrossEntropyKernel(TargetShift = 1)]
    internal static partial float NextToken(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial float Stoppable(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
        CancellationToken cancellationToken);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial float StoppableTiles(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
        CancellationToken cancellationToken);

    [CrossEntropyKernel]
    internal static partial float Empty(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, EmptyMean emptyMean);

    [CrossEntropyKernel]
    internal static partial float EmptyPart(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double divisor, EmptyMean emptyMean);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void WeightOnly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        out double totalWeight);
}

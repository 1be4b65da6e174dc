namespace LossGen.Ranks.Tests.Kernels;

/// <summary>Kernels that take what ranks can get wrong.</summary>
internal static partial class FaultKernels
{
    [CrossEntropyKernel]
    public static partial float Loss(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, double labelSmoothing, CancellationToken cancellationToken, ClassShard shard);

    [CrossEntropyKernel(ZLoss = 0.01)]
    public static partial float OtherLoss(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, double labelSmoothing, CancellationToken cancellationToken, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float Chosen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, SmoothingWeights smoothingWeights,
        ClassShard shard);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels whose rows are scaled by the probability of their target.</summary>
internal static partial class TokenScalingKernels
{
    [CrossEntropyKernel(TokenScaling = true)]
    internal static partial double SingleRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(TokenScaling = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 2, Reduction = Reduction.Sum, TokenScaling = true)]
    internal static partial double SingleTwo(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, TokenScaling = true)]
    internal static partial double SingleTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 33, TokenScaling = true)]
    internal static partial double SingleThirtyThree(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, ZLoss = 0.01)]
    internal static partial double SingleAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        bool tokenScaling, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(TokenScaling = true, Parallel = true)]
    internal static partial double SingleThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);
}

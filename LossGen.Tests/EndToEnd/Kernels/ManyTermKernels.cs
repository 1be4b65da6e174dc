namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels with all options that stand together, at every width, unrolled, and of two means.</summary>
internal static partial class ManyTermKernels
{
    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleTermsVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleTermsVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double SingleTermsInElements(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float zLoss, float polyEpsilon, float logitScale,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double HalfTermsInElements(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Half zLoss, Half polyEpsilon, Half logitScale,
        Span<Half> gradient, Span<Half> losses);
}

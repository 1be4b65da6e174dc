namespace LossGen.Tests.EndToEnd.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class ManyTermKernels
{
    [CrossEntropyKernel]
    internal static partial double SingleTerms(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleTermsVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleTermsScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTerms10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(
        LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01, PolyEpsilon = 1)]
    internal static partial double SingleTwoMeans(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(
        Classes = 3, LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01,
        PolyEpsilon = 1)]
    internal static partial double SingleTwoMeans3(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);
}

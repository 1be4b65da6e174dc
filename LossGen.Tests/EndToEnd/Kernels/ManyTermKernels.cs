namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels with all options that stand together, at every width, unrolled, and of two means.</summary>
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

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double SingleTermsInElements(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float zLoss, float polyEpsilon, float logitScale,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01, PolyEpsilon = 1)]
    internal static partial double SingleTwoMeans(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 3, LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01, PolyEpsilon = 1)]
    internal static partial double SingleTwoMeans3(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double DoubleTerms(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleTermsVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleTermsScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double DoubleTerms10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double zLoss, double polyEpsilon, double logitScale, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01, PolyEpsilon = 1)]
    internal static partial double DoubleTwoMeans(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 3, LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01, PolyEpsilon = 1)]
    internal static partial double DoubleTwoMeans3(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double HalfTerms(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        double zLoss, double polyEpsilon, double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfTermsVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        double zLoss, double polyEpsilon, double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfTermsScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        double zLoss, double polyEpsilon, double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double HalfTerms10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        double zLoss, double polyEpsilon, double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double HalfTermsInElements(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Half zLoss, Half polyEpsilon, Half logitScale,
        Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01, PolyEpsilon = 1)]
    internal static partial double HalfTwoMeans(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(Classes = 3, LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, ZLoss = 0.01, PolyEpsilon = 1)]
    internal static partial double HalfTwoMeans3(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);
}

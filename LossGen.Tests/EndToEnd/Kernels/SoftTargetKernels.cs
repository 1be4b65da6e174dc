namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels of soft targets: weighted, smoothed, and what fixes their shape.</summary>
internal static partial class SoftTargetKernels
{
    [CrossEntropyKernel]
    internal static partial double SingleWeighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleWeightedVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleWeightedVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleWeightedVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleWeightedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double SinglePlain(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleSmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, Span<float> gradient, Span<float> losses,
        Span<float> logProbabilities);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleSmoothedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None, LabelSmoothing = 0.2,
        SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void SingleEven10(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double SingleForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights);

    [CrossEntropyKernel]
    internal static partial double DoubleWeighted(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleWeightedVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleWeightedScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double DoublePlain(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Vector512)]
    internal static partial double DoubleSmoothed(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, Span<double> gradient, Span<double> losses,
        Span<double> logProbabilities);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleSmoothedScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None, LabelSmoothing = 0.2,
        SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void DoubleEven10(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, ReadOnlySpan<double> classWeights, Span<double> gradient);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double DoubleForward(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, ReadOnlySpan<double> classWeights);

    [CrossEntropyKernel]
    internal static partial double HalfWeighted(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfWeightedVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfWeightedScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel]
    internal static partial double HalfPlain(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Vector512)]
    internal static partial double HalfSmoothed(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, Span<Half> gradient, Span<Half> losses,
        Span<Half> logProbabilities);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfSmoothedScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None, LabelSmoothing = 0.2,
        SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void HalfEven10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, ReadOnlySpan<Half> classWeights, Span<Half> gradient);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double HalfForward(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, ReadOnlySpan<Half> classWeights);
}

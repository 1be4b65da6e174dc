namespace LossGen.Tests.EndToEnd.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
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
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    internal static partial double SingleForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights);
}

namespace LossGen.Tests.EndToEnd.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class SoftcapKernels
{
    [CrossEntropyKernel(LogitSoftcap = 3)]
    internal static partial double SingleCapped(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleCappedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01)]
    internal static partial double SingleAll(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(
        LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleAllScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(Classes = 10, LogitSoftcap = 3)]
    internal static partial double SingleCapped10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double SingleRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double logitScale, double logitSoftcap,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, LabelSmoothing = 0.1)]
    internal static partial double SingleSoft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 5, FocalGamma = 2, PolyEpsilon = 0)]
    internal static partial double SingleFocal(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, Reduction = Reduction.None)]
    internal static partial void SingleGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float logitScale, Span<float> gradient);
}

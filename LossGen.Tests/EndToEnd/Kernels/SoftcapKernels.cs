namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that cap the logits, alone and with what else looks at them, at every width.</summary>
internal static partial class SoftcapKernels
{
    [CrossEntropyKernel(LogitSoftcap = 3)]
    internal static partial double SingleCapped(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleCappedVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleCappedVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleCappedVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleCappedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01)]
    internal static partial double SingleAll(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleAllVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleAllScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(Classes = 10, LogitSoftcap = 3)]
    internal static partial double SingleCapped10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double SingleRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double logitScale, double logitSoftcap, double labelSmoothing,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, LabelSmoothing = 0.1)]
    internal static partial double SingleSoft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 5, FocalGamma = 2, PolyEpsilon = 0)]
    internal static partial double SingleFocal(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, Reduction = Reduction.None)]
    internal static partial void SingleGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float logitScale, Span<float> gradient);

    [CrossEntropyKernel(LogitSoftcap = 3)]
    internal static partial double DoubleCapped(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleCappedVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector256)]
    internal static partial double DoubleCappedVector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector512)]
    internal static partial double DoubleCappedVector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleCappedScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01)]
    internal static partial double DoubleAll(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleAllVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleAllScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel(Classes = 10, LogitSoftcap = 3)]
    internal static partial double DoubleCapped10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double DoubleRunTime(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, double logitScale, double logitSoftcap, double labelSmoothing,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, LabelSmoothing = 0.1)]
    internal static partial double DoubleSoft(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> targetProbabilities, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 5, FocalGamma = 2, PolyEpsilon = 0)]
    internal static partial double DoubleFocal(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, Reduction = Reduction.None)]
    internal static partial void DoubleGradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, double logitScale, Span<double> gradient);

    [CrossEntropyKernel(LogitSoftcap = 3)]
    internal static partial double HalfCapped(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfCappedScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01)]
    internal static partial double HalfAll(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);

    [CrossEntropyKernel(LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfAllScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);

    [CrossEntropyKernel(Classes = 10, LogitSoftcap = 3)]
    internal static partial double HalfCapped10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel]
    internal static partial double HalfRunTime(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, double logitScale, double logitSoftcap, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, LabelSmoothing = 0.1)]
    internal static partial double HalfSoft(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> targetProbabilities, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(LogitSoftcap = 5, FocalGamma = 2, PolyEpsilon = 0)]
    internal static partial double HalfFocal(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, Reduction = Reduction.None)]
    internal static partial void HalfGradient(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Half logitScale, Span<Half> gradient);
}

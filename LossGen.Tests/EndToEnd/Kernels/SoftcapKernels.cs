namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that cap the logits, alone and with what else looks at them, at every width.</summary>
internal static partial class SoftcapKernels
{
    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleCappedVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleCappedVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleCappedVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(
        LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleAllVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleCappedVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector256)]
    internal static partial double DoubleCappedVector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitSoftcap = 3, VectorWidth = VectorWidth.Vector512)]
    internal static partial double DoubleCappedVector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(
        LogitScale = 0.5, LogitSoftcap = 30, LabelSmoothing = 0.1, ZLoss = 0.01, VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleAllVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>
/// Kernels whose long rows threads share, each beside the one of a single thread that gives its bits.
/// </summary>
internal static partial class LongRowKernels
{
    [CrossEntropyKernel]
    internal static partial float Single(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial float SingleThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Parallel = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial float ScalarThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Parallel = true, VectorWidth = VectorWidth.Vector128)]
    internal static partial float NarrowThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses);

    [CrossEntropyKernel(Parallel = true, Classes = 140_001)]
    internal static partial float ConstantThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial float StridedThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, int rowStride, int classes);

    [CrossEntropyKernel(ZLoss = 0.01)]
    internal static partial double Outputs(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double logitScale,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ZLoss = 0.01, Parallel = true)]
    internal static partial double OutputsThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double logitScale,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Accumulate = true, LogitSoftcap = 30)]
    internal static partial double Capped(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, LogitSoftcap = 30, Parallel = true)]
    internal static partial double CappedThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(PolyEpsilon = 1)]
    internal static partial double Double(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient);

    [CrossEntropyKernel(PolyEpsilon = 1, Parallel = true)]
    internal static partial double DoubleThreads(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient);

    [CrossEntropyKernel]
    internal static partial double HalfAdded(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, bool accumulate, Span<Half> gradient);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial double HalfAddedThreads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, bool accumulate, Span<Half> gradient);
}

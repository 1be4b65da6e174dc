namespace LossGen.Tests.EndToEnd.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class LayoutKernels
{
    [CrossEntropyKernel]
    internal static partial double SinglePacked(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double SingleStrided(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<float> gradient, Span<float> losses, Span<float> logSumExp,
        Span<int> predictions, out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2)]
    internal static partial double SingleShifted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<float> gradient, Span<float> losses, Span<float> logSumExp,
        Span<int> predictions, out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double SingleShiftedAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<float> gradient, Span<float> losses,
        Span<float> logSumExp, Span<int> predictions, out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SinglePackedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleStridedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<float> gradient, Span<float> losses, Span<float> logSumExp,
        Span<int> predictions, out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleShiftedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<float> gradient, Span<float> losses, Span<float> logSumExp,
        Span<int> predictions, out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleShiftedAtRunTimeScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<float> gradient, Span<float> losses,
        Span<float> logSumExp, Span<int> predictions, out double totalWeight, out int correct);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that differ in nothing but where their rows and targets stand.</summary>
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
        int classes, nint rowStride, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2)]
    internal static partial double SingleShifted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double SingleShiftedAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SinglePackedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleStridedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleShiftedScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleShiftedAtRunTimeScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<float> gradient, Span<float> losses, Span<float> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double DoublePacked(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double DoubleStrided(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2)]
    internal static partial double DoubleShifted(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double DoubleShiftedAtRunTime(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoublePackedScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleStridedScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleShiftedScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleShiftedAtRunTimeScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<double> gradient, Span<double> losses, Span<double> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double HalfPacked(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double HalfStrided(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2)]
    internal static partial double HalfShifted(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial double HalfShiftedAtRunTime(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfPackedScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfStridedScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(TargetShift = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfShiftedScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfShiftedAtRunTimeScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<Half> gradient, Span<Half> losses, Span<Half> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    [CrossEntropyKernel]
    internal static partial float StridedByWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, int rowStride,
        Span<float> gradient);

    [CrossEntropyKernel(TargetShift = 1)]
    internal static partial float NextToken(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial float Stoppable(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
        CancellationToken cancellationToken);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial float StoppableTiles(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
        CancellationToken cancellationToken);

    [CrossEntropyKernel]
    internal static partial float Empty(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, EmptyMean emptyMean);

    [CrossEntropyKernel]
    internal static partial float EmptyPart(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double divisor, EmptyMean emptyMean);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void WeightOnly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        out double totalWeight);
}

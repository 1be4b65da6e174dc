namespace LossGen.Tests.EndToEnd.Kernels;

// Of double elements.
internal static partial class RowWidthKernels
{
    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void DoubleAuto(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, ReadOnlySpan<double> outputGradient, double labelSmoothing,
        Span<double> gradient, Span<double> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector128)]
    internal static partial void DoubleVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, ReadOnlySpan<double> outputGradient, double labelSmoothing,
        Span<double> gradient, Span<double> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector256)]
    internal static partial void DoubleVector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, ReadOnlySpan<double> outputGradient, double labelSmoothing,
        Span<double> gradient, Span<double> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector512)]
    internal static partial void DoubleVector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, ReadOnlySpan<double> outputGradient, double labelSmoothing,
        Span<double> gradient, Span<double> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Scalar)]
    internal static partial void DoubleScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, ReadOnlySpan<double> outputGradient, double labelSmoothing,
        Span<double> gradient, Span<double> losses, out double totalWeight);

    [CrossEntropyKernel(Classes = 3, Reduction = Reduction.None)]
    internal static partial void DoubleTile3(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, ReadOnlySpan<double> outputGradient, double labelSmoothing,
        Span<double> gradient, Span<double> losses, out double totalWeight);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    internal static partial void DoubleTile10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, ReadOnlySpan<double> outputGradient, double labelSmoothing,
        Span<double> gradient, Span<double> losses, out double totalWeight);

    [CrossEntropyKernel]
    internal static partial double DoubleMeanAuto(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights, double outputGradient,
        Span<double> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleMeanVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights, double outputGradient,
        Span<double> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double DoubleMeanVector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights, double outputGradient,
        Span<double> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double DoubleMeanVector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights, double outputGradient,
        Span<double> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleMeanScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights, double outputGradient,
        Span<double> gradient);

    [CrossEntropyKernel(Classes = 16)]
    internal static partial double DoubleMeanTile16(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights, double outputGradient,
        Span<double> gradient);

    [CrossEntropyKernel(Accumulate = true)]
    internal static partial double DoubleSumAuto(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing, double divisor,
        Span<double> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleSumVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing, double divisor,
        Span<double> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector256)]
    internal static partial double DoubleSumVector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing, double divisor,
        Span<double> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector512)]
    internal static partial double DoubleSumVector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing, double divisor,
        Span<double> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleSumScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing, double divisor,
        Span<double> gradient);

    [CrossEntropyKernel]
    internal static partial double DoubleSumRuntime(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing, double divisor,
        Span<double> gradient, bool accumulate);

    [CrossEntropyKernel(Classes = 10, Accumulate = true)]
    internal static partial double DoubleSumTile10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double labelSmoothing, double divisor,
        Span<double> gradient);

    [CrossEntropyKernel]
    internal static partial double DoubleTopAuto(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleTopVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double DoubleTopVector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double DoubleTopVector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleTopScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double DoubleTop10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<double> gradient, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    internal static partial void DoublePredictionsOnly10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<int> predictions);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void DoublePredictionsOnly(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> sampleWeights,
        Span<int> predictions, out int correct);
}

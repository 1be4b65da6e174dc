namespace LossGen.Tests.EndToEnd.Kernels;

// Of half elements.
internal static partial class RowWidthKernels
{
    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void HalfAuto(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<Half> outputGradient, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector128)]
    internal static partial void HalfVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<Half> outputGradient, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector256)]
    internal static partial void HalfVector256(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<Half> outputGradient, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector512)]
    internal static partial void HalfVector512(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<Half> outputGradient, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Scalar)]
    internal static partial void HalfScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<Half> outputGradient, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses, out double totalWeight);

    [CrossEntropyKernel(Classes = 3, Reduction = Reduction.None)]
    internal static partial void HalfTile3(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<Half> outputGradient, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses, out double totalWeight);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    internal static partial void HalfTile10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<Half> outputGradient, double labelSmoothing,
        Span<Half> gradient, Span<Half> losses, out double totalWeight);

    [CrossEntropyKernel]
    internal static partial double HalfMeanAuto(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights, Half outputGradient,
        Span<Half> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfMeanVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights, Half outputGradient,
        Span<Half> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double HalfMeanVector256(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights, Half outputGradient,
        Span<Half> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double HalfMeanVector512(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights, Half outputGradient,
        Span<Half> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfMeanScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights, Half outputGradient,
        Span<Half> gradient);

    [CrossEntropyKernel(Classes = 16)]
    internal static partial double HalfMeanTile16(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights, Half outputGradient,
        Span<Half> gradient);

    [CrossEntropyKernel(Accumulate = true)]
    internal static partial double HalfSumAuto(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing, double divisor,
        Span<Half> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfSumVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing, double divisor,
        Span<Half> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector256)]
    internal static partial double HalfSumVector256(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing, double divisor,
        Span<Half> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector512)]
    internal static partial double HalfSumVector512(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing, double divisor,
        Span<Half> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfSumScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing, double divisor,
        Span<Half> gradient);

    [CrossEntropyKernel]
    internal static partial double HalfSumRuntime(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing, double divisor,
        Span<Half> gradient, bool accumulate);

    [CrossEntropyKernel(Classes = 10, Accumulate = true)]
    internal static partial double HalfSumTile10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing, double divisor,
        Span<Half> gradient);

    [CrossEntropyKernel]
    internal static partial double HalfTopAuto(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<Half> gradient, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfTopVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<Half> gradient, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double HalfTopVector256(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<Half> gradient, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double HalfTopVector512(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<Half> gradient, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfTopScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<Half> gradient, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double HalfTop10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<Half> gradient, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    internal static partial void HalfPredictionsOnly10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<int> predictions);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void HalfPredictionsOnly(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Span<int> predictions, out int correct);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>
/// Kernels that differ in nothing but the width of their vectors, or in how they know the number of classes, with all
/// that concerns rows.
/// </summary>
internal static partial class RowWidthKernels
{
    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void SingleAuto(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> outputGradient, double labelSmoothing,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector128)]
    internal static partial void SingleVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> outputGradient, double labelSmoothing,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector256)]
    internal static partial void SingleVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> outputGradient, double labelSmoothing,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Vector512)]
    internal static partial void SingleVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> outputGradient, double labelSmoothing,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, VectorWidth = VectorWidth.Scalar)]
    internal static partial void SingleScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> outputGradient, double labelSmoothing,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(Classes = 3, Reduction = Reduction.None)]
    internal static partial void SingleTile3(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> outputGradient, double labelSmoothing,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    internal static partial void SingleTile10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> outputGradient, double labelSmoothing,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel]
    internal static partial double SingleMeanAuto(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, float outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleMeanVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, float outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleMeanVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, float outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleMeanVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, float outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleMeanScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, float outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(Classes = 16)]
    internal static partial double SingleMeanTile16(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, float outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true)]
    internal static partial double SingleSumAuto(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing, double divisor,
        Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleSumVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing, double divisor,
        Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleSumVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing, double divisor,
        Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleSumVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing, double divisor,
        Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleSumScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing, double divisor,
        Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial double SingleSumRuntime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing, double divisor,
        Span<float> gradient, bool accumulate);

    [CrossEntropyKernel(Classes = 10, Accumulate = true)]
    internal static partial double SingleSumTile10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing, double divisor,
        Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial double SingleTopAuto(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleTopVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleTopVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleTopVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleTopScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTop10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    internal static partial void SinglePredictionsOnly10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<int> predictions);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void SinglePredictionsOnly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<int> predictions, out int correct);

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

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>
/// Kernels that differ in nothing but the width of their vectors, or in how they know the number of classes, with all
/// that concerns rows.
/// </summary>
// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
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
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        double divisor, Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleSumVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        double divisor, Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleSumVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        double divisor, Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleSumVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        double divisor, Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleSumScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        double divisor, Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial double SingleSumRuntime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        double divisor, Span<float> gradient, bool accumulate);

    [CrossEntropyKernel(Classes = 10, Accumulate = true)]
    internal static partial double SingleSumTile10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        double divisor, Span<float> gradient);

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
}

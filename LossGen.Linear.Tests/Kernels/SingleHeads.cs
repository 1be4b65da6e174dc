namespace LossGen.Linear.Tests.Kernels;

/// <summary>The same kernel of floats at every width, over threads and in the place of its input.</summary>
public static partial class SingleHeads
{
    [LinearCrossEntropyKernel]
    public static partial double Auto(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    public static partial double Of512(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial double Of256(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial double Of128(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    public static partial double Scalar(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(Parallel = true)]
    public static partial double Parallel(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(Accumulate = true)]
    public static partial double Adding(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel]
    public static partial float Forward(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets);

    [LinearCrossEntropyKernel]
    public static partial float HiddenAlone(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> hiddenGradient);

    [LinearCrossEntropyKernel(EmptyMean = EmptyMean.Zero)]
    public static partial float Weighted(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> classWeights, ReadOnlySpan<float> sampleWeights, Span<float> hiddenGradient,
        Span<float> weightGradient, Span<int> predictions, Span<float> logSumExp, out int correct,
        out double totalWeight);

    [LinearCrossEntropyKernel(Classes = 7)]
    public static partial float Sized(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> weightGradient,
        int features, int classes, CancellationToken cancellationToken);
}

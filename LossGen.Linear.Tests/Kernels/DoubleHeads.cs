namespace LossGen.Linear.Tests.Kernels;

/// <summary>The same kernel of doubles at every width, over threads and in the place of its input.</summary>
public static partial class DoubleHeads
{
    [LinearCrossEntropyKernel]
    public static partial double Auto(
        ReadOnlySpan<double> hidden, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, ReadOnlySpan<int> targets,
        Span<double> hiddenGradient, Span<double> weightGradient, Span<double> biasGradient, Span<double> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    public static partial double Of512(
        ReadOnlySpan<double> hidden, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, ReadOnlySpan<int> targets,
        Span<double> hiddenGradient, Span<double> weightGradient, Span<double> biasGradient, Span<double> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial double Of256(
        ReadOnlySpan<double> hidden, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, ReadOnlySpan<int> targets,
        Span<double> hiddenGradient, Span<double> weightGradient, Span<double> biasGradient, Span<double> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial double Of128(
        ReadOnlySpan<double> hidden, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, ReadOnlySpan<int> targets,
        Span<double> hiddenGradient, Span<double> weightGradient, Span<double> biasGradient, Span<double> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    public static partial double Scalar(
        ReadOnlySpan<double> hidden, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, ReadOnlySpan<int> targets,
        Span<double> hiddenGradient, Span<double> weightGradient, Span<double> biasGradient, Span<double> losses);

    [LinearCrossEntropyKernel(Parallel = true)]
    public static partial double Parallel(
        ReadOnlySpan<double> hidden, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, ReadOnlySpan<int> targets,
        Span<double> hiddenGradient, Span<double> weightGradient, Span<double> biasGradient, Span<double> losses);

    [LinearCrossEntropyKernel(Accumulate = true)]
    public static partial double Adding(
        ReadOnlySpan<double> hidden, ReadOnlySpan<double> weight, ReadOnlySpan<double> bias, ReadOnlySpan<int> targets,
        Span<double> hiddenGradient, Span<double> weightGradient, Span<double> biasGradient, Span<double> losses);
}

namespace LossGen.Linear.Tests.Kernels;

/// <summary>The same kernel of halves, with master gradients, at every width and over threads.</summary>
public static partial class HalfHeads
{
    [LinearCrossEntropyKernel]
    public static partial double Auto(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    public static partial double Of512(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial double Of256(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial double Of128(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    public static partial double Scalar(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(Parallel = true)]
    public static partial double Parallel(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel]
    public static partial double Rounded(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<Half> weightGradient, Span<Half> biasGradient, Span<float> losses);

    [LinearCrossEntropyKernel(Accumulate = true)]
    public static partial double Adding(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        Span<Half> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);
}

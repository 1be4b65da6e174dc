namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that differ in nothing but the width of their vectors.</summary>
internal static partial class WidthKernels
{
    [CrossEntropyKernel]
    internal static partial double SingleAuto(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double DoubleAuto(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double DoubleVector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double DoubleVector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double HalfAuto(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double HalfVector256(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double HalfVector512(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, Span<Half> gradient, Span<Half> losses);
}

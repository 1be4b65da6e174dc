namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that differ in nothing but the width of their vectors.</summary>
// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
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
}

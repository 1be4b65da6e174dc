namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels of the focal loss.</summary>
// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class FocalKernels
{
    [CrossEntropyKernel(FocalGamma = 2)]
    internal static partial double SingleSquared(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(FocalGamma = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleSquaredScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, FocalGamma = 0.5)]
    internal static partial double SingleRoot(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, ZLoss = 0.01)]
    internal static partial double SingleRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double focalGamma,
        double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, FocalGamma = 1.5)]
    internal static partial void SingleGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}

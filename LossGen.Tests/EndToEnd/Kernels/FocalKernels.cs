namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels of the focal loss.</summary>
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

    [CrossEntropyKernel(FocalGamma = 2)]
    internal static partial double DoubleSquared(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(FocalGamma = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleSquaredScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10, FocalGamma = 0.5)]
    internal static partial double DoubleRoot(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, ZLoss = 0.01)]
    internal static partial double DoubleRunTime(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, double focalGamma,
        double logitScale, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, FocalGamma = 1.5)]
    internal static partial void DoubleGradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(FocalGamma = 2)]
    internal static partial double HalfSquared(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(FocalGamma = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfSquaredScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 10, FocalGamma = 0.5)]
    internal static partial double HalfRoot(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, ZLoss = 0.01)]
    internal static partial double HalfRunTime(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double focalGamma,
        double logitScale, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, FocalGamma = 1.5)]
    internal static partial void HalfGradient(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);
}

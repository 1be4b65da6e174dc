namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels of the generalised cross-entropy.</summary>
internal static partial class GeneralizedKernels
{
    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    internal static partial double SingleRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(GeneralizedQ = 0.7, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 2, Reduction = Reduction.Sum, GeneralizedQ = 0.7)]
    internal static partial double SingleTwo(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, GeneralizedQ = 0.7)]
    internal static partial double SingleTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 33, GeneralizedQ = 0.7)]
    internal static partial double SingleThirtyThree(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, ZLoss = 0.01)]
    internal static partial double SingleAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double generalizedQ, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(GeneralizedQ = 0.7, Parallel = true)]
    internal static partial double SingleThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);
}

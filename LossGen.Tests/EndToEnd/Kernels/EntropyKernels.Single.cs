namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that add the entropy of rows, or receive it.</summary>
internal static partial class EntropyKernels
{
    [CrossEntropyKernel(EntropyWeight = 0.4)]
    internal static partial double SingleRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(EntropyWeight = 0.4, VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(Classes = 2, Reduction = Reduction.Sum, EntropyWeight = 0.4)]
    internal static partial double SingleTwo(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(Classes = 10, EntropyWeight = 0.4)]
    internal static partial double SingleTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(Classes = 33, EntropyWeight = -0.4, LabelSmoothing = 0.1)]
    internal static partial double SingleThirtyThree(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, FocalGamma = 2)]
    internal static partial double SingleAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double entropyWeight, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, EntropyWeight = -0.4)]
    internal static partial double SingleSoft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void SingleAlone(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> entropies);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTenAlone(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> entropies);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that add the entropy of rows, or receive it.</summary>
internal static partial class EntropyKernels
{
    [CrossEntropyKernel(Classes = 7, EntropyWeight = 0.4, ZLoss = 0.01, PolyEpsilon = 1.5)]
    internal static partial double SingleSeven(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTenAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float entropyWeight, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10, EntropyWeight = 0.4)]
    internal static partial double SingleSoftTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, Span<float> gradient,
        Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(Classes = 300, EntropyWeight = 0.4)]
    internal static partial double SingleThreeHundred(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(Reduction = Reduction.None, EntropyWeight = -0.4)]
    internal static partial void SingleGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(EntropyWeight = 0.4, LogitSoftcap = 3)]
    internal static partial double SingleCapped(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(EntropyWeight = 0.4, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double SingleTwoMeans(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(EntropyWeight = 0.4)]
    internal static partial double SingleOutputs(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> logSumExp,
        Span<float> entropies, Span<float> probabilities);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void HalfOfFloats(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<float> losses, Span<float> entropies);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>The losses of the notebooks that the library's meaning was taken from.</summary>
internal static partial class SeedKernels
{
    [CrossEntropyKernel(LabelSmoothing = 0.1, IgnoreIndex = 0)]
    internal static partial float SmoothedWithPadding(ReadOnlySpan<float> logits, ReadOnlySpan<long> targets);

    [CrossEntropyKernel]
    internal static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double ThreeTokens(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> losses);

    [CrossEntropyKernel(Classes = 2)]
    internal static partial float TwoWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.5, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial float SmoothedByHalf(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(Classes = 2, Reduction = Reduction.None)]
    internal static partial void Pairs(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);
}

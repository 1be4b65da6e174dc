namespace LossGen.Tests.EndToEnd.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class ChoiceKernels
{
    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    internal static partial double SingleAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial double SingleWeighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double SingleUnweighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double SingleOfTenAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial double SingleOfTenWeighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double SingleOfTenUnweighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels whose calls choose what scales the smoothing term, and those for which it is a constant.</summary>
internal static partial class ChoiceKernels
{
    [CrossEntropyKernel(LabelSmoothing = 0.1, Reduction = Reduction.None)]
    internal static partial void RowsAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(LabelSmoothing = 0.1, Reduction = Reduction.None, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial void RowsWeighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(
        LabelSmoothing = 0.1, Reduction = Reduction.None, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void RowsUnweighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);
}

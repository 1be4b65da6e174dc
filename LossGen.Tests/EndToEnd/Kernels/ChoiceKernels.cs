namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels whose calls choose what scales the smoothing term, and those for which it is a constant.</summary>
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

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    internal static partial double DoubleAtRunTime(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial double DoubleWeighted(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double DoubleUnweighted(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double DoubleOfTenAtRunTime(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial double DoubleOfTenWeighted(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double DoubleOfTenUnweighted(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    internal static partial double HalfAtRunTime(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial double HalfWeighted(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double HalfUnweighted(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double HalfOfTenAtRunTime(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial double HalfOfTenWeighted(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double HalfOfTenUnweighted(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, Reduction = Reduction.None)]
    internal static partial void RowsAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(LabelSmoothing = 0.1, Reduction = Reduction.None, SmoothingWeights = SmoothingWeights.Weighted)]
    internal static partial void RowsWeighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, Reduction = Reduction.None, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void RowsUnweighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);
}

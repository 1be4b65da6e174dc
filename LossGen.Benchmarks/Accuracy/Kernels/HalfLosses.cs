namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>
/// Losses of halves, one for every promise about them; a mean shows the row losses as the floats they are.
/// </summary>
internal static partial class HalfLosses
{
    [CrossEntropyKernel]
    public static partial float Mean(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Rows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    public static partial float WeightedSum(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float Smoothed(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float WeightedSmoothed(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Of10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    public static partial float SmoothedOf10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    public static partial float Scalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial float Of128Bits(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial float Of256Bits(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    public static partial float Of512Bits(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel]
    public static partial float Forward(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<float> losses);
}

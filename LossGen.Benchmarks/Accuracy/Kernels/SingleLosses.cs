namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>Losses of floats, one for every promise about them.</summary>
internal static partial class SingleLosses
{
    [CrossEntropyKernel]
    public static partial float Mean(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Rows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    public static partial float WeightedSum(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float Smoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float WeightedSmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Of10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    public static partial float SmoothedOf10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    public static partial float Scalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial float Of128Bits(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial float Of256Bits(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    public static partial float Of512Bits(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    public static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses);
}

namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>Losses of doubles, one for every promise about them.</summary>
internal static partial class DoubleLosses
{
    [CrossEntropyKernel]
    public static partial double Mean(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Rows(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    public static partial double WeightedSum(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial double Smoothed(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial double WeightedSmoothed(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10)]
    public static partial double Of10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    public static partial double SmoothedOf10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    public static partial double Scalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial double Of128Bits(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial double Of256Bits(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    public static partial double Of512Bits(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    public static partial double Forward(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> losses);
}

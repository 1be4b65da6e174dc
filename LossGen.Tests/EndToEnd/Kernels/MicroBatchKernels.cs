namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>A batch as a whole, and in parts that are divided by the weight of the whole.</summary>
internal static partial class MicroBatchKernels
{
    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    internal static partial double SingleWhole(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, out double totalWeight);

    [CrossEntropyKernel(LabelSmoothing = 0.1, Accumulate = true)]
    internal static partial double SinglePart(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double divisor, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double SingleOfTenWhole(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, out double totalWeight);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, Accumulate = true)]
    internal static partial double SingleOfTenPart(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double divisor, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    internal static partial double DoubleWhole(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, Span<double> gradient, out double totalWeight);

    [CrossEntropyKernel(LabelSmoothing = 0.1, Accumulate = true)]
    internal static partial double DoublePart(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double divisor, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double DoubleOfTenWhole(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, Span<double> gradient, out double totalWeight);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, Accumulate = true)]
    internal static partial double DoubleOfTenPart(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double divisor, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    internal static partial double HalfWhole(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, Span<Half> gradient, out double totalWeight);

    [CrossEntropyKernel(LabelSmoothing = 0.1, Accumulate = true)]
    internal static partial double HalfPart(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double divisor, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double HalfOfTenWhole(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, Span<Half> gradient, out double totalWeight);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, Accumulate = true)]
    internal static partial double HalfOfTenPart(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double divisor, Span<Half> gradient, Span<float> losses);
}

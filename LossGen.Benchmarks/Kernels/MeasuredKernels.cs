namespace LossGen.Benchmarks.Kernels;

/// <summary>The kernels that are measured, declared as a user would.</summary>
internal static partial class MeasuredKernels
{
    [CrossEntropyKernel(Parallel = true)]
    public static partial float SingleOverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Single(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float SingleForward(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float SingleOf10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial double Double(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel]
    public static partial float Half(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel]
    public static partial float BFloat(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<int> targets, Span<BFloat16> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial float Single256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float SingleSmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}

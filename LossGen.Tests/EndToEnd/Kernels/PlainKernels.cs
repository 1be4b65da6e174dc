namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>The kernels of the README: no option, the result, the gradient and the row losses.</summary>
internal static partial class PlainKernels
{
    [CrossEntropyKernel]
    internal static partial float SingleMean(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void SingleRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double SingleForward(ReadOnlySpan<float> logits, ReadOnlySpan<long> targets);

    [CrossEntropyKernel]
    internal static partial double DoubleMean(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void DoubleRows(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double DoubleForward(ReadOnlySpan<double> logits, ReadOnlySpan<long> targets);

    [CrossEntropyKernel]
    internal static partial Half HalfMean(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void HalfRows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel]
    internal static partial double HalfForward(ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets);
}

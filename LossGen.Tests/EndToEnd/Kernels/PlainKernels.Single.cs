namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>The kernels of the README: no option, the result, the gradient and the row losses.</summary>
// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
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
}

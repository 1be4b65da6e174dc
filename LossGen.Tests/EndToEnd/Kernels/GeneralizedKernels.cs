namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels of the generalised cross-entropy.</summary>
internal static partial class GeneralizedKernels
{
    [CrossEntropyKernel(Classes = 7, GeneralizedQ = 0.7, EntropyWeight = 0.5)]
    internal static partial double SingleSeven(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTenAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double generalizedQ, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 300, GeneralizedQ = 0.7)]
    internal static partial double SingleThreeHundred(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, GeneralizedQ = 0.7)]
    internal static partial void SingleGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    internal static partial double SingleForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
}

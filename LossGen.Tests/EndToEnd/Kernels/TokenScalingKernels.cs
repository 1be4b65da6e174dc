namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels whose rows are scaled by the probability of their target.</summary>
internal static partial class TokenScalingKernels
{
    [CrossEntropyKernel(Classes = 7, TokenScaling = true, EntropyWeight = 0.5)]
    internal static partial double SingleSeven(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTenAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, bool tokenScaling, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 300, TokenScaling = true)]
    internal static partial double SingleThreeHundred(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, TokenScaling = true)]
    internal static partial void SingleGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(TokenScaling = true)]
    internal static partial double SingleForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
}

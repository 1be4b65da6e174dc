using LossGen;

namespace Evaluate;

/// <summary>The kernels. Each is there for the three types that logits have in files.</summary>
internal static partial class Losses
{
    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Forward(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, long ignoreIndex, Span<float> losses,
        Span<float> logSumExp, Span<int> predictions);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Forward(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, long ignoreIndex, Span<float> losses,
        Span<float> logSumExp, Span<int> predictions);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Forward(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<long> targets, long ignoreIndex, Span<float> losses,
        Span<float> logSumExp, Span<int> predictions);

    // outputGradient has the weight of each row in the mean.
    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Backward(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, long ignoreIndex, ReadOnlySpan<float> outputGradient,
        Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Backward(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, long ignoreIndex, ReadOnlySpan<float> outputGradient,
        Span<Half> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Backward(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<long> targets, long ignoreIndex,
        ReadOnlySpan<float> outputGradient, Span<BFloat16> gradient);
}

internal delegate void ForwardKernel<T>(
    ReadOnlySpan<T> logits, ReadOnlySpan<long> targets, long ignoreIndex, Span<float> losses, Span<float> logSumExp,
    Span<int> predictions);

internal delegate void BackwardKernel<T>(
    ReadOnlySpan<T> logits, ReadOnlySpan<long> targets, long ignoreIndex, ReadOnlySpan<float> outputGradient,
    Span<T> gradient);

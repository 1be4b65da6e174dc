namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Half-precision kernels that, with those of the other element types, hold every pair of options.</summary>
internal static partial class HalfKernels
{
    [CrossEntropyKernel(EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector256)]
    internal static partial float Pair01(
        ReadOnlySpan<Half> logits, ReadOnlySpan<short> targets, Half labelSmoothing, long ignoreIndex,
        Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Vector512)]
    internal static partial Half Pair02(
        ReadOnlySpan<Half> logits, ReadOnlySpan<ushort> targets, ReadOnlySpan<Half> classWeights, int classes,
        Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 3, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Pair03(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, ReadOnlySpan<Half> classWeights, Half labelSmoothing,
        int ignoreIndex, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(
        Classes = 37, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = 1, EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector128)]
    internal static partial double Pair04(
        Span<float> losses, ReadOnlySpan<long> targets, ReadOnlySpan<Half> logits, Span<Half> gradient, int classes);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial void Pair05(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, ReadOnlySpan<Half> classWeights, int ignoreIndex,
        Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(
        LabelSmoothing = 0.1, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector512)]
    internal static partial Half Pair06(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(
        Classes = 10, LabelSmoothing = 0.1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial Half Pair07(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, int classes, long ignoreIndex, Span<Half> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1, EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Pair08(
        Span<Half> gradient, ReadOnlySpan<Half> classWeights, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> logits,
        int classes);

    [CrossEntropyKernel(
        Classes = 16, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial float Pair09(ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, Span<Half> gradient);

    [CrossEntropyKernel(
        Classes = 16, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial Half Pair10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> classWeights, Span<float> losses);

    [CrossEntropyKernel(
        Classes = 5, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = 1, EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Scalar)]
    internal static partial Half Pair11(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, ReadOnlySpan<Half> classWeights);

    [CrossEntropyKernel(Classes = 37, EmptyMean = EmptyMean.Zero)]
    internal static partial Half Pair12(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(
        LabelSmoothing = 0.1, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector128)]
    internal static partial Half Pair13(ReadOnlySpan<Half> logits, ReadOnlySpan<short> targets);

    [CrossEntropyKernel(Classes = 37, Reduction = Reduction.None, LabelSmoothing = 0.1)]
    internal static partial void Pair14(
        ReadOnlySpan<Half> logits, ReadOnlySpan<uint> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None, IgnoreIndex = 1,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial void Pair15(ReadOnlySpan<Half> logits, ReadOnlySpan<uint> targets, Span<Half> gradient);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None,
        SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void Pair16(
        ReadOnlySpan<short> targets, Span<Half> gradient, ReadOnlySpan<Half> logits, long ignoreIndex, int classes);

    [CrossEntropyKernel(
        Reduction = Reduction.None, LabelSmoothing = 0.1,
        SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void Pair17(
        ReadOnlySpan<Half> logits, ReadOnlySpan<sbyte> targets, ReadOnlySpan<Half> classWeights, int ignoreIndex,
        Span<Half> losses);

    [CrossEntropyKernel(
        Reduction = Reduction.None, LabelSmoothing = 0.1,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial void Pair18(
        ReadOnlySpan<Half> logits, ReadOnlySpan<short> targets, int classes, Span<float> losses);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.Sum,
        SmoothingWeights = SmoothingWeights.Unweighted, IgnoreIndex = 1)]
    internal static partial float Pair19(
        ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, int classes, Half labelSmoothing, Span<Half> gradient,
        Span<Half> losses);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.Sum,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial void Pair20(
        Span<Half> gradient, ReadOnlySpan<Half> logits, Span<float> losses, double labelSmoothing,
        ReadOnlySpan<sbyte> targets);

    [CrossEntropyKernel(Reduction = Reduction.Sum, VectorWidth = VectorWidth.Vector256)]
    internal static partial double Pair21(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, int classes, Half labelSmoothing, int ignoreIndex,
        Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(
        Classes = 3, Reduction = Reduction.Sum,
        SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial Half Pair22(ReadOnlySpan<Half> logits, ReadOnlySpan<uint> targets, Span<Half> gradient);

    [CrossEntropyKernel(
        Reduction = Reduction.Sum, LabelSmoothing = 0.1,
        SmoothingWeights = SmoothingWeights.Unweighted, IgnoreIndex = 1)]
    internal static partial double Pair23(
        ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> classWeights, Span<Half> gradient);

    [CrossEntropyKernel(
        Classes = 16, Reduction = Reduction.Sum,
        SmoothingWeights = SmoothingWeights.Unweighted, VectorWidth = VectorWidth.Vector128)]
    internal static partial Half Pair24(
        int ignoreIndex, ReadOnlySpan<Half> logits, ReadOnlySpan<sbyte> targets, double labelSmoothing);
}

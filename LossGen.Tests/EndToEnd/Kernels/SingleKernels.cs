namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Single-precision kernels that, with those of the other element types, hold every pair of options.</summary>
internal static partial class SingleKernels
{
    [CrossEntropyKernel(
        LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = 1, EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector512)]
    internal static partial double Pair01(
        ReadOnlySpan<float> logits, ReadOnlySpan<uint> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1, VectorWidth = VectorWidth.Vector256)]
    internal static partial float Pair02(
        ReadOnlySpan<float> logits, ReadOnlySpan<sbyte> targets, int classes, int ignoreIndex, Span<float> gradient);

    [CrossEntropyKernel(
        Classes = 3, IgnoreIndex = 1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial double Pair03(
        ReadOnlySpan<float> logits, ReadOnlySpan<sbyte> targets, Span<float> losses);

    [CrossEntropyKernel(Classes = 16)]
    internal static partial double Pair04(
        Span<float> losses, ReadOnlySpan<short> targets, double labelSmoothing, ReadOnlySpan<float> logits);

    [CrossEntropyKernel(
        Classes = 37, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = 1, VectorWidth = VectorWidth.Vector256)]
    internal static partial double Pair05(
        ReadOnlySpan<float> logits, ReadOnlySpan<ushort> targets, ReadOnlySpan<float> classWeights,
        Span<float> losses);

    [CrossEntropyKernel(
        Classes = 3, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial float Pair06(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> losses);

    [CrossEntropyKernel(
        Classes = 5, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial float Pair07(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<float> classWeights,
        float labelSmoothing, Span<float> losses);

    [CrossEntropyKernel(
        Classes = 10, LabelSmoothing = 0.1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial double Pair08(
        int ignoreIndex, ReadOnlySpan<float> classWeights, ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets);

    [CrossEntropyKernel(EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector128)]
    internal static partial float Pair09(
        ReadOnlySpan<float> logits, ReadOnlySpan<uint> targets, ReadOnlySpan<float> classWeights, int classes,
        int ignoreIndex);

    [CrossEntropyKernel(
        Classes = 3, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial float Pair10(ReadOnlySpan<float> logits, ReadOnlySpan<short> targets);

    [CrossEntropyKernel(Classes = 5, VectorWidth = VectorWidth.Vector128)]
    internal static partial double Pair11(
        ReadOnlySpan<float> logits, ReadOnlySpan<ushort> targets, float labelSmoothing, int ignoreIndex);

    [CrossEntropyKernel(Classes = 16, Reduction = Reduction.None, VectorWidth = VectorWidth.Scalar)]
    internal static partial void Pair12(
        double labelSmoothing, ReadOnlySpan<uint> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> logits, Span<float> losses, Span<float> gradient);

    [CrossEntropyKernel(
        Classes = 5, Reduction = Reduction.None,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial void Pair13(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, float labelSmoothing, Span<float> gradient);

    [CrossEntropyKernel(
        Classes = 37, Reduction = Reduction.None, LabelSmoothing = 0.1,
        SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial void Pair14(
        ReadOnlySpan<float> logits, ReadOnlySpan<short> targets, Span<float> gradient);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None,
        SmoothingWeights = SmoothingWeights.Unweighted, VectorWidth = VectorWidth.Vector512)]
    internal static partial void Pair15(ReadOnlySpan<float> logits, ReadOnlySpan<ushort> targets, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, LabelSmoothing = 0.1, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Pair16(
        ReadOnlySpan<ushort> targets, Span<float> losses, ReadOnlySpan<float> logits,
        ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(
        Reduction = Reduction.Sum, LabelSmoothing = 0.1,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    internal static partial double Pair17(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, int classes,
        Span<float> gradient);

    [CrossEntropyKernel(
        Classes = 37, Reduction = Reduction.Sum, LabelSmoothing = 0.1,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial double Pair18(
        ReadOnlySpan<float> logits, ReadOnlySpan<sbyte> targets, ReadOnlySpan<float> classWeights);
}

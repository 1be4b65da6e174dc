namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Double-precision kernels that, with those of the other element types, hold every pair of options.</summary>
internal static partial class DoubleKernels
{
    [CrossEntropyKernel(
        Classes = 16, IgnoreIndex = 1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial double Pair01(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(
        Classes = 16, LabelSmoothing = 0.1,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial float Pair02(
        ReadOnlySpan<double> logits, ReadOnlySpan<ushort> targets, Span<double> gradient);

    [CrossEntropyKernel(Classes = 5, EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector256)]
    internal static partial float Pair03(
        ReadOnlySpan<double> logits, ReadOnlySpan<sbyte> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient);

    [CrossEntropyKernel(Classes = 5, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial void Pair04(
        ReadOnlySpan<double> logits, double labelSmoothing, long ignoreIndex, Span<double> losses,
        ReadOnlySpan<uint> targets);

    [CrossEntropyKernel(
        Classes = 3, LabelSmoothing = 0.1,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial float Pair05(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights);

    [CrossEntropyKernel(
        Classes = 5, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial float Pair06(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None,
        SmoothingWeights = SmoothingWeights.Unweighted, VectorWidth = VectorWidth.Vector128)]
    internal static partial void Pair07(
        ReadOnlySpan<double> logits, ReadOnlySpan<byte> targets, int classes, Span<double> losses);

    [CrossEntropyKernel(
        Reduction = Reduction.None, SmoothingWeights = SmoothingWeights.Unweighted,
        IgnoreIndex = 1, VectorWidth = VectorWidth.Vector256)]
    internal static partial void Pair08(
        int classes, Span<double> losses, double labelSmoothing, ReadOnlySpan<double> logits,
        ReadOnlySpan<int> targets);

    [CrossEntropyKernel(Classes = 3, Reduction = Reduction.None, IgnoreIndex = 1)]
    internal static partial void Pair09(
        ReadOnlySpan<double> logits, ReadOnlySpan<ushort> targets, ReadOnlySpan<double> classWeights,
        Span<double> losses);

    [CrossEntropyKernel(
        Classes = 5, Reduction = Reduction.Sum,
        SmoothingWeights = SmoothingWeights.Unweighted, IgnoreIndex = 1,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial double Pair10(
        ReadOnlySpan<double> logits, ReadOnlySpan<short> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum, VectorWidth = VectorWidth.Scalar)]
    internal static partial float Pair11(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, Span<double> losses);

    [CrossEntropyKernel(
        Classes = 37, Reduction = Reduction.Sum,
        SmoothingWeights = SmoothingWeights.Unweighted, VectorWidth = VectorWidth.Scalar)]
    internal static partial void Pair12(
        Span<double> losses, int ignoreIndex, ReadOnlySpan<byte> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, ReadOnlySpan<double> logits);

    [CrossEntropyKernel(
        Classes = 37, Reduction = Reduction.Sum,
        SmoothingWeights = SmoothingWeights.Unweighted, VectorWidth = VectorWidth.Vector512)]
    internal static partial float Pair13(
        ReadOnlySpan<double> logits, ReadOnlySpan<ushort> targets, ReadOnlySpan<double> classWeights, int classes,
        double labelSmoothing, long ignoreIndex);
}

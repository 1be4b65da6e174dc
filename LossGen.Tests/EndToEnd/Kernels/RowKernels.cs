namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>
/// Kernels that hold every pair of what concerns rows and reductions with each other and with the rest.
/// </summary>
internal static partial class RowKernels
{
    [CrossEntropyKernel(Reduction = Reduction.Sum, LabelSmoothing = 0.1, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Single01(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, bool accumulate,
        Span<float> gradient, Span<float> logSumExp, Span<int> predictions, out double totalWeight,
        out int correct);

    [CrossEntropyKernel(Classes = 10, VectorWidth = VectorWidth.Vector128)]
    internal static partial void Single02(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<float> classWeights,
        float labelSmoothing, int ignoreIndex, double divisor, Span<int> predictions, out float totalWeight);

    [CrossEntropyKernel(Reduction = Reduction.None, IgnoreIndex = 1, VectorWidth = VectorWidth.Vector256)]
    internal static partial void Single03(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, Span<float> losses, Span<int> predictions,
        out float totalWeight, out int correct);

    [CrossEntropyKernel(
        LabelSmoothing = 0.1, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        EmptyMean = EmptyMean.Zero, Accumulate = true, VectorWidth = VectorWidth.Vector512)]
    internal static partial float Single04(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, int classes, double divisor, float outputGradient,
        Span<float> gradient, Span<float> losses, Span<int> predictions, out float totalWeight);

    [CrossEntropyKernel(Classes = 3, Reduction = Reduction.None, IgnoreIndex = 1)]
    internal static partial void Single05(
        out double totalWeight, Span<float> losses, ReadOnlySpan<float> classWeights, Span<float> gradient,
        ReadOnlySpan<float> outputGradient, ReadOnlySpan<int> targets, ReadOnlySpan<float> logits,
        bool accumulate);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double Single06(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, int classes, long ignoreIndex,
        float divisor, Span<float> losses, Span<float> logSumExp, out int correct);

    [CrossEntropyKernel(
        LabelSmoothing = 0.1, IgnoreIndex = 1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial float Single07(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float divisor, float outputGradient,
        Span<float> gradient, Span<float> losses, Span<float> logSumExp, out double totalWeight,
        out int correct);

    [CrossEntropyKernel(
        Classes = 37, LabelSmoothing = 0.1, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial double Single08(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float divisor, Span<float> logSumExp,
        Span<int> predictions, out float totalWeight, out int correct);

    [CrossEntropyKernel(
        Classes = 10, IgnoreIndex = 1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial double Single09(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double divisor, Span<float> logSumExp, out double totalWeight);

    [CrossEntropyKernel(
        Classes = 37, Reduction = Reduction.Sum, LabelSmoothing = 0.1,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial float Single10(
        ReadOnlySpan<float> classWeights, ReadOnlySpan<long> targets, long ignoreIndex,
        ReadOnlySpan<float> sampleWeights, ReadOnlySpan<float> logits, Span<float> logSumExp);

    [CrossEntropyKernel(
        Classes = 10, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Single11(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, ReadOnlySpan<float> classWeights,
        float labelSmoothing, Span<float> losses, Span<float> logSumExp, out float totalWeight,
        out int correct);

    [CrossEntropyKernel(Classes = 3, VectorWidth = VectorWidth.Vector512)]
    internal static partial float Single12(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int ignoreIndex, float divisor,
        bool accumulate, float outputGradient, Span<float> gradient, Span<float> losses,
        Span<int> predictions, out double totalWeight);

    [CrossEntropyKernel(Classes = 37, Reduction = Reduction.None, LabelSmoothing = 0.1)]
    internal static partial void Single13(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, out float totalWeight);

    [CrossEntropyKernel(
        Classes = 37, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex, Accumulate = true,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial void Double01(
        ReadOnlySpan<double> logits, ReadOnlySpan<byte> targets, double divisor, double outputGradient,
        Span<double> gradient, Span<double> losses, Span<double> logSumExp, out double totalWeight,
        out int correct);

    [CrossEntropyKernel(
        Classes = 37, Reduction = Reduction.Sum, IgnoreIndex = 1,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial float Double02(
        ReadOnlySpan<double> classWeights, out double totalWeight, Span<double> logSumExp,
        double labelSmoothing, ReadOnlySpan<double> logits, ReadOnlySpan<int> targets,
        ReadOnlySpan<double> sampleWeights);

    [CrossEntropyKernel(
        Classes = 10, Reduction = Reduction.None, LabelSmoothing = 0.1,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial void Double03(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, ReadOnlySpan<double> sampleWeights,
        int ignoreIndex, bool accumulate, ReadOnlySpan<double> outputGradient, Span<double> gradient,
        Span<double> logSumExp, out int correct);

    [CrossEntropyKernel(Reduction = Reduction.Sum, Accumulate = true)]
    internal static partial double Double04(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, double outputGradient, Span<double> gradient, Span<double> losses,
        Span<int> predictions, out int correct);

    [CrossEntropyKernel(IgnoreIndex = 1, EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Scalar)]
    internal static partial float Double05(
        ReadOnlySpan<double> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, double divisor, bool accumulate,
        double outputGradient, Span<double> gradient, Span<double> logSumExp);

    [CrossEntropyKernel(Classes = 3, EmptyMean = EmptyMean.Zero, VectorWidth = VectorWidth.Vector128)]
    internal static partial double Double06(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, ReadOnlySpan<double> sampleWeights,
        double divisor, Span<int> predictions);

    [CrossEntropyKernel(
        Classes = 3, Reduction = Reduction.None, Accumulate = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial void Double07(
        out double totalWeight, ReadOnlySpan<double> logits, Span<double> logSumExp,
        ReadOnlySpan<double> outputGradient, out int correct, double labelSmoothing, Span<double> gradient,
        ReadOnlySpan<byte> targets, ReadOnlySpan<double> sampleWeights);

    [CrossEntropyKernel(Reduction = Reduction.Sum, IgnoreIndex = 1, VectorWidth = VectorWidth.Vector128)]
    internal static partial void Double08(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, ReadOnlySpan<double> classWeights,
        int classes, Span<double> losses, Span<double> logSumExp);

    [CrossEntropyKernel(
        Reduction = Reduction.None, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial void Double09(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, int classes, double labelSmoothing,
        Span<int> predictions, out double totalWeight);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial void Double10(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, int classes, double labelSmoothing,
        long ignoreIndex, double divisor, double outputGradient, Span<double> gradient,
        Span<int> predictions, out double totalWeight, out int correct);

    [CrossEntropyKernel(
        Reduction = Reduction.None, LabelSmoothing = 0.1, Accumulate = true,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial void Double11(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, int ignoreIndex, ReadOnlySpan<double> outputGradient,
        Span<double> gradient, Span<double> losses, Span<int> predictions, out double totalWeight);

    [CrossEntropyKernel(
        IgnoreIndex = 1, EmptyMean = EmptyMean.Zero, Accumulate = true,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial Half Half01(
        ReadOnlySpan<Half> classWeights, ReadOnlySpan<long> targets, ReadOnlySpan<Half> logits,
        Span<Half> losses, Span<Half> gradient, ReadOnlySpan<Half> sampleWeights, Half outputGradient);

    [CrossEntropyKernel(
        Classes = 3, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        EmptyMean = EmptyMean.Zero)]
    internal static partial float Half02(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        Half labelSmoothing, Half divisor, Span<float> losses, Span<Half> logSumExp, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel(
        Classes = 3, LabelSmoothing = 0.1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial double Half03(
        ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, Half divisor, bool accumulate, Half outputGradient,
        Span<Half> gradient, out Half totalWeight);

    [CrossEntropyKernel(
        Classes = 10, EmptyMean = EmptyMean.Zero, Accumulate = true,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial float Half04(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, int ignoreIndex, Half divisor,
        Span<Half> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(
        Reduction = Reduction.Sum, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial Half Half05(
        ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> sampleWeights,
        int classes, double labelSmoothing, Span<Half> logSumExp, Span<int> predictions,
        out Half totalWeight, out int correct);

    [CrossEntropyKernel(
        Classes = 37, LabelSmoothing = 0.1, EmptyMean = EmptyMean.Zero,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial Half Half06(
        Span<float> losses, Half divisor, ReadOnlySpan<int> targets, Span<int> predictions,
        out double totalWeight, ReadOnlySpan<Half> classWeights, ReadOnlySpan<Half> logits);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial Half Half07(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights,
        int ignoreIndex, double divisor, Span<float> losses, Span<Half> logSumExp, Span<int> predictions,
        out Half totalWeight);

    [CrossEntropyKernel(
        Classes = 37, Reduction = Reduction.None,
        IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex, VectorWidth = VectorWidth.Vector512)]
    internal static partial void Half08(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, bool accumulate, Span<Half> gradient, out int correct);

    [CrossEntropyKernel(Classes = 3, Reduction = Reduction.Sum, VectorWidth = VectorWidth.Vector256)]
    internal static partial Half Half09(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, double labelSmoothing, long ignoreIndex,
        bool accumulate, Span<Half> gradient, Span<int> predictions);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.Sum, VectorWidth = VectorWidth.Vector512)]
    internal static partial double Half10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> classWeights,
        Half outputGradient, Span<Half> gradient, Span<int> predictions, out Half totalWeight,
        out int correct);

    [CrossEntropyKernel(LabelSmoothing = 0.1, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    internal static partial void Half11(
        Span<int> predictions, Half divisor, ReadOnlySpan<Half> sampleWeights, ReadOnlySpan<byte> targets,
        ReadOnlySpan<Half> logits, Span<Half> logSumExp, ReadOnlySpan<Half> classWeights);

    [CrossEntropyKernel]
    internal static partial float Half12(
        ReadOnlySpan<Half> logits, ReadOnlySpan<long> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, int classes, Half divisor, bool accumulate, Half outputGradient,
        Span<Half> gradient, out Half totalWeight, out int correct);
}

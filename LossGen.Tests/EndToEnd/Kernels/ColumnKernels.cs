namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels of so many constant classes that a tile of rows keeps them in columns on the stack.</summary>
internal static partial class ColumnKernels
{
    [CrossEntropyKernel(Classes = 17)]
    internal static partial double Single17(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 24)]
    internal static partial double Single24(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 31)]
    internal static partial double Single31(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 32)]
    internal static partial double Single32(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 64)]
    internal static partial double Single64(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 13, LabelSmoothing = 0.1)]
    internal static partial double SingleSmoothed13(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 21)]
    internal static partial double SingleWeighted21(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, double labelSmoothing,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 33, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double SingleTwoMeans33(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 50, ZLoss = 0.01, PolyEpsilon = 1.3, LogitScale = 0.7)]
    internal static partial double SingleTerms50(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 17)]
    internal static partial double Double17(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 64)]
    internal static partial double Double64(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 33)]
    internal static partial double DoubleWeighted33(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 21)]
    internal static partial double Half21(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 40)]
    internal static partial double HalfWeighted40(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights, double labelSmoothing,
        Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 37)]
    internal static partial double SingleForward37(ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets);

    [CrossEntropyKernel(Classes = 19, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    internal static partial void SingleGradient19(
        ReadOnlySpan<float> logits, ReadOnlySpan<sbyte> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 21)]
    internal static partial double SingleTop21(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel(Classes = 7)]
    internal static partial double SingleTop7(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradient,
        Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    internal static partial void SingleTop10(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, Span<float> losses, out int correct);

    [CrossEntropyKernel(Classes = 33)]
    internal static partial double DoubleTop33(
        ReadOnlySpan<double> logits, ReadOnlySpan<long> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 6, IgnoreIndex = 1)]
    internal static partial double SingleTop6(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel(Classes = 4, IgnoreIndex = 1)]
    internal static partial double DoubleTop4(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<int> predictions);

    [CrossEntropyKernel(Classes = 5)]
    internal static partial double HalfTop5(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<int> predictions,
        out int correct);
}

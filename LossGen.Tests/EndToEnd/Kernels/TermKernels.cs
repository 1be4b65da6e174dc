namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels with one option that adds a term to the loss or scales the logits.</summary>
internal static partial class TermKernels
{
    [CrossEntropyKernel(ZLoss = 0.01)]
    internal static partial double SingleZLoss(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, ZLoss = 0.01)]
    internal static partial double SingleZLoss10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(PolyEpsilon = 1.5)]
    internal static partial double SinglePoly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, PolyEpsilon = 1.5)]
    internal static partial double SinglePoly10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitScale = 0.35)]
    internal static partial double SingleScale(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, LogitScale = 0.35)]
    internal static partial double SingleScale10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, ZLoss = -0.02)]
    internal static partial void SingleZLossGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.Sum, PolyEpsilon = -0.75)]
    internal static partial double SinglePolyForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights);

    [CrossEntropyKernel(ZLoss = 0.01)]
    internal static partial double DoubleZLoss(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10, ZLoss = 0.01)]
    internal static partial double DoubleZLoss10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(PolyEpsilon = 1.5)]
    internal static partial double DoublePoly(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10, PolyEpsilon = 1.5)]
    internal static partial double DoublePoly10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(LogitScale = 0.35)]
    internal static partial double DoubleScale(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10, LogitScale = 0.35)]
    internal static partial double DoubleScale10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, ZLoss = -0.02)]
    internal static partial void DoubleZLossGradient(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Reduction = Reduction.Sum, PolyEpsilon = -0.75)]
    internal static partial double DoublePolyForward(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights);

    [CrossEntropyKernel(ZLoss = 0.01)]
    internal static partial double HalfZLoss(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 10, ZLoss = 0.01)]
    internal static partial double HalfZLoss10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(PolyEpsilon = 1.5)]
    internal static partial double HalfPoly(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 10, PolyEpsilon = 1.5)]
    internal static partial double HalfPoly10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(LogitScale = 0.35)]
    internal static partial double HalfScale(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 10, LogitScale = 0.35)]
    internal static partial double HalfScale10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, ZLoss = -0.02)]
    internal static partial void HalfZLossGradient(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(Reduction = Reduction.Sum, PolyEpsilon = -0.75)]
    internal static partial double HalfPolyForward(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights);
}

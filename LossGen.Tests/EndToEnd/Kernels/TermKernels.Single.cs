namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels with one option that adds a term to the loss or scales the logits.</summary>
// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
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
}

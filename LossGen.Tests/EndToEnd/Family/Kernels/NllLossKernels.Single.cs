namespace LossGen.Tests.EndToEnd.Family.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class NllLossKernels
{
    [NllLossKernel]
    internal static partial double Single_Mean(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [NllLossKernel(EmptyMean = EmptyMean.Zero)]
    internal static partial float Single_WeightedMean(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<long> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [NllLossKernel(Reduction = Reduction.None, FromProbabilities = true)]
    internal static partial void Single_FromProbabilities(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<short> targets, ReadOnlySpan<float> classWeights,
        long ignoreIndex, int classes, Span<float> losses, Span<float> gradient);

    [NllLossKernel(Reduction = Reduction.Sum)]
    internal static partial double Single_WeightedSum(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);
}

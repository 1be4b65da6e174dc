namespace LossGen.Tests.EndToEnd.Family.Kernels;

// Kernels whose classes are axis 1, and kernels over threads. The build writes the same of doubles and of halves.
internal static partial class NllLossKernels
{
    [NllLossKernel(ClassAxis = 1)]
    internal static partial double Single_Mean_Planes(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses);

    [NllLossKernel(Parallel = true)]
    internal static partial double Single_Mean_Threads(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [NllLossKernel(ClassAxis = 1, Parallel = true)]
    internal static partial double Single_Mean_PlanesOverThreads(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses);

    [NllLossKernel(EmptyMean = EmptyMean.Zero, ClassAxis = 1)]
    internal static partial float Single_WeightedMean_Planes(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<long> targets, ReadOnlySpan<float> classWeights,
        int innerSize, Span<float> gradient, Span<float> losses);

    [NllLossKernel(EmptyMean = EmptyMean.Zero, Parallel = true)]
    internal static partial float Single_WeightedMean_Threads(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<long> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [NllLossKernel(EmptyMean = EmptyMean.Zero, ClassAxis = 1, Parallel = true)]
    internal static partial float Single_WeightedMean_PlanesOverThreads(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<long> targets, ReadOnlySpan<float> classWeights,
        int innerSize, Span<float> gradient, Span<float> losses);

    [NllLossKernel(Reduction = Reduction.None, FromProbabilities = true, ClassAxis = 1)]
    internal static partial void Single_FromProbabilities_Planes(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<short> targets, ReadOnlySpan<float> classWeights,
        long ignoreIndex, int classes, int innerSize, Span<float> losses, Span<float> gradient);
}

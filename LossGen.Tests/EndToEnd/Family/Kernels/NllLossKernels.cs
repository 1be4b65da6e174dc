namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>Kernels of the negative log-likelihood: reductions, results, weights, ignored rows, both kinds of input.</summary>
internal static partial class NllLossKernels
{
    [NllLossKernel]
    internal static partial double Single_Mean(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [NllLossKernel(EmptyMean = EmptyMean.Zero)]
    internal static partial float Single_WeightedMean(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<long> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [NllLossKernel(Reduction = Reduction.Sum, IgnoreIndex = NllLossKernelAttribute.NoIgnoreIndex, Classes = 10)]
    internal static partial float Single_SumOfTen(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<byte> targets);

    [NllLossKernel(Reduction = Reduction.None, FromProbabilities = true)]
    internal static partial void Single_FromProbabilities(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<short> targets, ReadOnlySpan<float> classWeights,
        long ignoreIndex, int classes, Span<float> losses, Span<float> gradient);

    [NllLossKernel]
    internal static partial double Double_Mean(
        ReadOnlySpan<double> logProbabilities, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [NllLossKernel(EmptyMean = EmptyMean.Zero)]
    internal static partial double Double_WeightedMean(
        ReadOnlySpan<double> logProbabilities, ReadOnlySpan<long> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [NllLossKernel(Reduction = Reduction.Sum, IgnoreIndex = NllLossKernelAttribute.NoIgnoreIndex, Classes = 10)]
    internal static partial float Double_SumOfTen(ReadOnlySpan<double> logProbabilities, ReadOnlySpan<byte> targets);

    [NllLossKernel(Reduction = Reduction.None, FromProbabilities = true)]
    internal static partial void Double_FromProbabilities(
        ReadOnlySpan<double> probabilities, ReadOnlySpan<short> targets, ReadOnlySpan<double> classWeights,
        long ignoreIndex, int classes, Span<double> losses, Span<double> gradient);

    [NllLossKernel]
    internal static partial double Half_Mean(
        ReadOnlySpan<Half> logProbabilities, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [NllLossKernel(EmptyMean = EmptyMean.Zero)]
    internal static partial Half Half_WeightedMean(
        ReadOnlySpan<Half> logProbabilities, ReadOnlySpan<long> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses);

    [NllLossKernel(Reduction = Reduction.Sum, IgnoreIndex = NllLossKernelAttribute.NoIgnoreIndex, Classes = 10)]
    internal static partial float Half_SumOfTen(ReadOnlySpan<Half> logProbabilities, ReadOnlySpan<byte> targets);

    [NllLossKernel(Reduction = Reduction.None, FromProbabilities = true)]
    internal static partial void Half_FromProbabilities(
        ReadOnlySpan<Half> probabilities, ReadOnlySpan<short> targets, ReadOnlySpan<Half> classWeights,
        long ignoreIndex, int classes, Span<Half> losses, Span<Half> gradient);

    [NllLossKernel(Reduction = Reduction.Sum)]
    internal static partial double Single_WeightedSum(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [NllLossKernel(Reduction = Reduction.Sum)]
    internal static partial double Double_WeightedSum(
        ReadOnlySpan<double> logProbabilities, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        Span<double> gradient, Span<double> losses);

    [NllLossKernel(Reduction = Reduction.Sum)]
    internal static partial double Half_WeightedSum(
        ReadOnlySpan<Half> logProbabilities, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses);
}

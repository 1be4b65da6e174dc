namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>
/// Kernels of the negative log-likelihood: reductions, results, weights, ignored rows, both kinds of input.
/// </summary>
internal static partial class NllLossKernels
{
    [NllLossKernel(Reduction = Reduction.Sum, IgnoreIndex = NllLossKernelAttribute.NoIgnoreIndex, Classes = 10)]
    internal static partial float Single_SumOfTen(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<byte> targets);

    [NllLossKernel(Reduction = Reduction.Sum, IgnoreIndex = NllLossKernelAttribute.NoIgnoreIndex, Classes = 10)]
    internal static partial float Double_SumOfTen(ReadOnlySpan<double> logProbabilities, ReadOnlySpan<byte> targets);

    [NllLossKernel(Reduction = Reduction.Sum, IgnoreIndex = NllLossKernelAttribute.NoIgnoreIndex, Classes = 10)]
    internal static partial float Half_SumOfTen(ReadOnlySpan<Half> logProbabilities, ReadOnlySpan<byte> targets);
}

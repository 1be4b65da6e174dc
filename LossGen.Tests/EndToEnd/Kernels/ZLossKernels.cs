namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that say how much of the result is the z-loss.</summary>
internal static partial class ZLossKernels
{
    [CrossEntropyKernel(ZLoss = 1e-3)]
    internal static partial double Double(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, out double zLoss);

    [CrossEntropyKernel(ZLoss = 1e-3, Parallel = true)]
    internal static partial float SingleOfThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, out float zLoss);

    [CrossEntropyKernel(Reduction = Reduction.Sum, LabelSmoothing = 0.1, Classes = 7)]
    internal static partial double OfSevenClasses(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double zLoss,
        [KernelParameter(KernelRole.ZLossResult)] out double z);

    [CrossEntropyKernel(ZLoss = 0.5, EmptyMean = EmptyMean.Zero)]
    internal static partial void Alone(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, out Half zLoss);

    [CrossEntropyKernel(ZLoss = 1e-3)]
    internal static partial void BesideLogSumExp(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> logSumExp, out double zLoss);

    [CrossEntropyKernel(ZLoss = 1e-3, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial double OfTwoMeans(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, out double zLoss);
}

using System.Numerics;
using LossGen.Oracle;

namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>The kernels that are measured against the oracle.</summary>
internal static class KernelSet
{
    private static readonly LossOptions Summed = new() { Reduction = Reduction.Sum };
    private static readonly LossOptions Smoothing = new() { LabelSmoothing = 0.1 };
    private static readonly LossOptions Rows = new() { Reduction = Reduction.None };

    public static IReadOnlyList<MeasuredKernel> All { get; } =
    [
        .. Of<float, float>(
            SingleLosses.Mean, SingleLosses.WeightedSum, SingleLosses.Smoothed, SingleLosses.WeightedSmoothed,
            SingleLosses.Of10, SingleLosses.SmoothedOf10),
        .. Of<double, double>(
            DoubleLosses.Mean, DoubleLosses.WeightedSum, DoubleLosses.Smoothed, DoubleLosses.WeightedSmoothed,
            DoubleLosses.Of10, DoubleLosses.SmoothedOf10),
        .. Of<Half, float>(
            HalfLosses.Mean, HalfLosses.WeightedSum, HalfLosses.Smoothed, HalfLosses.WeightedSmoothed,
            HalfLosses.Of10, HalfLosses.SmoothedOf10),
        new MeasuredKernelOf<Half, Half>("rows", HalfRows) { Options = Rows },
    ];

    private static IEnumerable<MeasuredKernel> Of<T, TLoss>(
        PlainCall<T, TLoss> mean, WeightedCall<T, TLoss> weightedSum, PlainCall<T, TLoss> smoothed,
        WeightedCall<T, TLoss> weightedSmoothed, PlainCall<T, TLoss> of10, PlainCall<T, TLoss> smoothedOf10)
        where T : unmanaged, INumber<T>
        where TLoss : unmanaged, INumber<TLoss>
        =>
        [
            new MeasuredKernelOf<T, TLoss>("mean", mean),
            new MeasuredKernelOf<T, TLoss>("weighted sum", weightedSum) { Options = Summed, IsWeighted = true },
            new MeasuredKernelOf<T, TLoss>("smoothed", smoothed) { Options = Smoothing },
            new MeasuredKernelOf<T, TLoss>("weighted, smoothed", weightedSmoothed)
            {
                Options = Smoothing,
                IsWeighted = true,
            },
            new MeasuredKernelOf<T, TLoss>("10 classes", of10) { Classes = 10 },
            new MeasuredKernelOf<T, TLoss>("10 classes, smoothed", smoothedOf10) { Options = Smoothing, Classes = 10 },
        ];

    private static Half HalfRows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses)
    {
        HalfLosses.Rows(logits, targets, gradient, losses);
        return Half.NaN;
    }
}

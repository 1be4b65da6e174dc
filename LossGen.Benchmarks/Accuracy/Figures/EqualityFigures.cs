using System.Numerics;
using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Benchmarks.Accuracy.Rows;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A6: kernels that compute the same loss in other ways give the same bits.</summary>
internal static class EqualityFigures
{
    private static readonly int[] Classes = [1, 2, 3, 7, 8, 10, 15, 16, 17, 31, 33, 64, 100, 129, 257, 1_000, 66_000];

    public static Figure Measure()
    {
        BitCount bits = new();
        Compare<float, float>(
            bits, SingleLosses.Mean, SingleLosses.Of10, SingleLosses.Forward,
            [SingleLosses.Scalar, SingleLosses.Of128Bits, SingleLosses.Of256Bits, SingleLosses.Of512Bits]);
        Compare<double, double>(
            bits, DoubleLosses.Mean, DoubleLosses.Of10, DoubleLosses.Forward,
            [DoubleLosses.Scalar, DoubleLosses.Of128Bits, DoubleLosses.Of256Bits, DoubleLosses.Of512Bits]);
        Compare<Half, float>(
            bits, HalfLosses.Mean, HalfLosses.Of10, HalfLosses.Forward,
            [HalfLosses.Scalar, HalfLosses.Of128Bits, HalfLosses.Of256Bits, HalfLosses.Of512Bits]);
        return Figure.None(
            "A6", "values that differ by width, constant C, forward only", "all", bits.Different,
            $"{bits.Compared:N0} values; .ci/run compares golden hashes under other settings");
    }

    private static void Compare<T, TLoss>(
        BitCount bits, PlainCall<T, TLoss> mean, PlainCall<T, TLoss> of10, ForwardCall<T, TLoss> forward,
        PlainCall<T, TLoss>[] widths)
        where T : unmanaged, INumber<T>
        where TLoss : unmanaged, INumber<TLoss>
    {
        MeasuredKernelOf<T, TLoss> plain = new("mean", mean);
        MeasuredKernelOf<T, TLoss> forwardOnly = new("forward", (x, y, _, losses) => forward(x, y, losses));
        MeasuredKernel[] others =
        [
            .. widths.Select(call => new MeasuredKernelOf<T, TLoss>("width", call)),
            new MeasuredKernelOf<T, TLoss>("10 classes", of10) { Classes = 10 },
        ];
        foreach (var batch in Batches(IeeeFormat.Of(typeof(T))))
        {
            var expected = plain.Run(batch);
            foreach (var other in others.Where(kernel => kernel.Accepts(batch.Classes)))
            {
                bits.Compare(expected, other.Run(batch));
            }

            bits.Compare(expected with { Gradient = [] }, forwardOnly.Run(batch) with { Gradient = [] });
        }
    }

    private static IEnumerable<RowBatch> Batches(IeeeFormat format)
        => from classes in Classes
           from kind in classes < 10_000 ? AdversarialRows.Kinds : [RowKind.WideGaussian]
           select new RowBatch(format, kind, classes, classes < 10_000 ? 20 : 1);
}

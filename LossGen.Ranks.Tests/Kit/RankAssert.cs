using System.Numerics;
using LossGen.Oracle.Ulp;
using LossGen.Ranks.Tests.Kernels;
using Xunit;

namespace LossGen.Ranks.Tests.Kit;

/// <summary>Compares what ranks compute with what one process does.</summary>
internal static class RankAssert
{
    /// <summary>
    /// Every number has the same bits, any NaN those of NaN. The outputs may be those of some ranks only, from one on.
    /// </summary>
    public static void SameBits<T>(
        RankOutputs<T> alone, RankOutputs<T>[] ranks, int[] firsts, RankBatch<T> batch, int firstRank = 0)
        where T : unmanaged, INumber<T>
        => Compare(alone, ranks, firsts, firstRank, batch, static (one, other, _) => Bits(one) == Bits(other));

    /// <summary>Every number is within some units in the last place, of itself or of the largest of its row.</summary>
    public static void Near<T>(
        RankOutputs<T> alone, RankOutputs<T>[] ranks, int[] firsts, RankBatch<T> batch, double ulps, int firstRank = 0)
        where T : unmanaged, INumber<T>
    {
        var unit = Math.ScaleB(1, 1 - IeeeFormat.Of(typeof(T)).Precision);
        Compare(alone, ranks, firsts, firstRank, batch, (expected, found, largest) =>
            Bits(expected) == Bits(found) || Math.Abs(expected - found) <= ulps * unit * Math.Max(
                Math.Max(Math.Abs(expected), largest), Math.ScaleB(1, IeeeFormat.Of(typeof(T)).LowestExponent) / unit));
    }

    private static void Compare<T>(
        RankOutputs<T> alone,
        RankOutputs<T>[] ranks,
        int[] firsts,
        int firstRank,
        RankBatch<T> batch,
        Func<double, double, double, bool> agree)
        where T : unmanaged, INumber<T>
    {
        double[] rows = [.. alone.OfRows];
        for (var rank = 0; rank < ranks.Length; rank++)
        {
            double[] found = [.. ranks[rank].OfRows];
            Assert.Equal(ranks[0].OfRows.Select(Bits), found.Select(Bits));
            for (var i = 0; i < rows.Length; i++)
            {
                Assert.True(agree(rows[i], found[i], 0), $"output {i} of rank {rank}: {found[i]:R}, not {rows[i]:R}");
            }

            var place = firstRank + rank;
            var classes = Slicing.Length(firsts, place, batch.Classes);
            foreach (var (whole, part) in alone.OfClasses.Zip(ranks[rank].OfClasses))
            {
                CompareRows(whole, part, batch, firsts[place], classes, place, agree);
            }
        }
    }

    private static void CompareRows<T>(
        (string Name, double[] Values, bool IsPadded) whole,
        (string Name, double[] Values, bool IsPadded) part,
        RankBatch<T> batch,
        int first,
        int classes,
        int rank,
        Func<double, double, double, bool> agree)
    {
        var stride = part.Values.Length / batch.Rows;
        for (var row = 0; row < batch.Rows; row++)
        {
            var expected = whole.Values.AsSpan(row * batch.Classes, batch.Classes);
            var largest = 0.0;
            foreach (var value in expected)
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            for (var i = 0; i < classes; i++)
            {
                var found = part.Values[(row * stride) + i];
                if (!agree(expected[first + i], found, largest))
                {
                    var place = $"{whole.Name}[{row}, {first + i}]";
                    Assert.Fail($"{place} of rank {rank}: {found:R}, not {expected[first + i]:R}");
                }
            }

            // What lies between two rows stays as it was.
            Assert.All(
                part.Values[((row * stride) + classes)..((row + 1) * stride)], static x => Assert.Equal(0.25, x));
        }
    }

    private static long Bits(double value) => double.IsNaN(value) ? -1 : BitConverter.DoubleToInt64Bits(value);
}

using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>Each lane is what a <see cref="WideDouble"/> of its own would be.</summary>
[Trait("Category", "Light")]
public class WideRowsTests
{
    private const int Steps = 40;

    // Rows of different magnitudes, two of which meet an infinity or a NaN on the way.
    private static readonly double[][] Terms = MakeTerms();

    [Fact]
    public void Sums_at_128_bits()
    {
        for (int first = 0; first < 8; first += 2)
        {
            WideRows128 sum = Vector128<double>.Zero, earlier = sum;
            for (int i = 0; i < Steps; i++)
            {
                (sum, earlier) = IsSumOfSums(i)
                    ? (sum + earlier, sum)
                    : (sum + Vector128.Create(Terms[i], first), earlier);
                Check(i, first, sum.Hi, sum.Lo, sum.Narrow());
            }
        }
    }

    [Fact]
    public void Sums_at_256_bits()
    {
        for (int first = 0; first < 8; first += 4)
        {
            WideRows256 sum = Vector256<double>.Zero, earlier = sum;
            for (int i = 0; i < Steps; i++)
            {
                (sum, earlier) = IsSumOfSums(i)
                    ? (sum + earlier, sum)
                    : (sum + Vector256.Create(Terms[i], first), earlier);
                Check(i, first, sum.Hi, sum.Lo, sum.Narrow());
            }
        }
    }

    [Fact]
    public void Sums_at_512_bits()
    {
        WideRows512 sum = Vector512<double>.Zero, earlier = sum;
        for (int i = 0; i < Steps; i++)
        {
            (sum, earlier) = IsSumOfSums(i)
                ? (sum + earlier, sum)
                : (sum + Vector512.Create(Terms[i]), earlier);
            Check(i, 0, sum.Hi, sum.Lo, sum.Narrow());
        }
    }

    private static void Check(int last, int first, object hi, object lo, object value)
    {
        double[] his = RowTypes.Lanes(hi), los = RowTypes.Lanes(lo), values = RowTypes.Lanes(value);
        for (int lane = 0; lane < his.Length; lane++)
        {
            WideDouble expected = Sum(first + lane, last);
            Assert.Equal((expected.Hi, expected.Lo, expected.Value), (his[lane], los[lane], values[lane]));
        }
    }

    // Some steps add a sum to another, so that both have an error.
    private static bool IsSumOfSums(int step) => step % 4 == 3;

    private static WideDouble Sum(int row, int last)
    {
        WideDouble sum = default, earlier = sum;
        for (int i = 0; i <= last; i++)
        {
            (sum, earlier) = IsSumOfSums(i)
                ? (sum + earlier, sum)
                : (sum.Add(Terms[i][row]), earlier);
        }

        return sum;
    }

    private static double[][] MakeTerms()
    {
        var source = new Random(20261122);
        double[][] terms = [.. Enumerable.Range(0, Steps).Select(_ => Enumerable.Range(0, 8)
            .Select(row => Math.ScaleB(source.NextDouble() - 0.5, source.Next(-10 * row, 1 + (10 * row)))).ToArray())];
        terms[Steps - 6][2] = double.PositiveInfinity;
        terms[Steps - 6][5] = double.NaN;
        return terms;
    }
}

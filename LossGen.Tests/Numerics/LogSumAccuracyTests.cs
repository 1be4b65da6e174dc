using LossGen.Numerics.V1;
using LossGen.Tests.Numerics.Rows;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>
/// The logarithm of a row's sum: the short one for floats, the long one, and what both owe special sums.
/// </summary>
[Trait("Category", "Light")]
public class LogSumAccuracyTests
{
    private static readonly double Bound = Math.ScaleB(1, -41);

    [Fact]
    public void The_short_one_of_a_sum_meets_the_figures()
    {
        foreach (double[] figure in RepositoryFiles.Figures("log.csv"))
        {
            AssertShort(figure[1], VectorMath.SingleLogSum(false, double.NaN, figure[0]), figure[0]);
        }
    }

    [Fact]
    public void The_short_one_of_one_plus_rest_meets_the_figures()
    {
        foreach (double[] figure in RepositoryFiles.Figures("log1p.csv"))
        {
            AssertShort(figure[1], VectorMath.SingleLogSum(true, figure[0], 1 + figure[0]), figure[0]);
        }
    }

    // Log and LogOnePlus are within an ulp, which the figures prove; that is exact here.
    [Fact]
    public void The_short_one_is_near_the_long_one_everywhere()
    {
        foreach (double x in LogSamples.Make().Where(x => x >= 0 && double.IsFinite(x)))
        {
            AssertShort(VectorMath.LogOnePlus(x), VectorMath.SingleLogSum(true, x, 1 + x), x);
            if (x >= 1)
            {
                AssertShort(VectorMath.Log(x), VectorMath.SingleLogSum(false, 0, x), x);
            }
        }
    }

    [Fact]
    public void The_long_one_is_the_logarithm_that_the_target_chooses()
    {
        foreach (double x in LogSamples.Make().Where(x => x >= 0 && double.IsFinite(x)))
        {
            Assert.Equal(VectorMath.LogOnePlus(x), VectorMath.DoubleLogSum(true, x, 1 + x));
            Assert.Equal(VectorMath.Log(1 + x), VectorMath.DoubleLogSum(false, double.NaN, 1 + x));
        }
    }

    // A sum of NaN or infinity belongs to a row without a softmax, whichever part of it is NaN.
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_no_sum_stays_what_it_is(double s)
    {
        foreach (bool isMax in (bool[])[true, false])
        {
            foreach (double rest in (double[])[0, 1, s])
            {
                Assert.Equal(s, VectorMath.SingleLogSum(isMax, rest, s));
                Assert.Equal(s, VectorMath.DoubleLogSum(isMax, rest, s));
            }
        }
    }

    [Fact]
    public void Nothing_beside_the_largest_term_gives_zero()
    {
        Assert.Equal(0, VectorMath.SingleLogSum(true, 0, 1));
        Assert.Equal(0, VectorMath.SingleLogSum(false, 0, 1));
        Assert.Equal(0, VectorMath.DoubleLogSum(true, 0, 1));
        Assert.Equal(0, VectorMath.DoubleLogSum(false, 0, 1));
    }

    // Below 2^-1000 the product with the bound is no normal number: there the result is the rest itself, or next to it.
    private static void AssertShort(double exact, double actual, double x)
    {
        double bound = Math.Max(Math.Abs(exact) * Bound, double.Epsilon);
        Assert.True(
            Math.Abs(actual - exact) <= bound,
            FormattableString.Invariant($"of {x:R}: {actual:R}, not {exact:R}: {(actual - exact) / exact:E1} off"));
    }
}

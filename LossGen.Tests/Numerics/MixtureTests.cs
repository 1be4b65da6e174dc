using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>-log(own + other exp(d)), the logarithm of a probability over that in a mixture.</summary>
[Trait("Category", "Light")]
public class MixtureTests
{
    private const double Bound = 2.5;

    // From nearly equal probabilities to such as only one of both has, of both signs.
    private static readonly double[] Differences =
    [
        .. Enumerable.Range(0, 3000).Select(i => (i % 2 == 0 ? 1 : -1) * Math.Pow(10, -12 + (i * 15.2 / 3000))),
        .. Enumerable.Range(-400, 801).Select(i => i / 100.0),
        0, -0.0, 700, -700, Math.BitIncrement(700), Math.BitDecrement(-700), double.Epsilon, 1e300, -1e300,
    ];

    // With what is missing to 1 they are exact in a double.
    private static readonly double[] Shares =
    [
        0.5, 0.25, 0.375, 0.75, 0.9375, 13 / 128.0, 115 / 128.0, Math.ScaleB(1, -10), 1 - Math.ScaleB(1, -10),
        Math.ScaleB(1, -30), 1 - Math.ScaleB(1, -30),
    ];

    [Fact]
    public void It_is_the_logarithm_of_the_mixture()
    {
        foreach (double own in Shares)
        {
            double other = 1 - own;
            foreach (double d in Differences)
            {
                double actual = VectorMath.LogOverMixture(d, own, other);
                Quad expected = Expected(d, other);
                Quad distance = Quad.Abs(actual - expected) / IeeeFormat.Double.UlpOf(Quad.Abs(expected));
                Assert.True(
                    expected.IsZero ? actual == 0 : distance.ToDouble() <= Bound,
                    $"of {own:G17} at {d:G17} it is {actual:G17}, {distance} ULP away");
            }
        }
    }

    /// <summary>A share too small for the other one to show it is no 0.</summary>
    [Theory]
    [InlineData(1e-20)]
    [InlineData(1e-100)]
    [InlineData(1e-270)]
    public void A_small_share_is_in_the_sum(double share)
    {
        Assert.Equal(-Math.Log(share), VectorMath.LogOverMixture(double.NegativeInfinity, share, 1), 1e-13);
        Assert.Equal(-Math.Log(share), VectorMath.LogOverMixture(-800, share, 1), 1e-13);
        Assert.Equal(-Math.Log(2 * share), VectorMath.LogOverMixture(Math.Log(share), share, 1), 1e-13);
        Assert.Equal(-Math.Log(2), VectorMath.LogOverMixture(-Math.Log(share), 1, share), 1e-13);
        Assert.Equal(-Math.Log(share) - 720, VectorMath.LogOverMixture(720, 1, share), 1e-12);
        Assert.Equal(-share * (Math.E - 1), VectorMath.LogOverMixture(1, 1, share), 1e-15 * share);
    }

    [Fact]
    public void What_only_one_of_both_has()
    {
        Assert.Equal(Math.Log(2), VectorMath.LogOverMixture(double.NegativeInfinity, 0.5, 0.5));
        Assert.Equal(double.NegativeInfinity, VectorMath.LogOverMixture(double.PositiveInfinity, 0.5, 0.5));
        Assert.Equal(double.NaN, VectorMath.LogOverMixture(double.NaN, 0.5, 0.5));
        Assert.Equal(double.NaN, VectorMath.LogOverMixture(-double.NaN, 0.25, 0.75));
    }

    [Fact]
    public void Lanes_have_the_scalar_bits()
    {
        double[] special = [double.NaN, double.PositiveInfinity, double.NegativeInfinity];
        foreach (double own in Shares)
        {
            double other = 1 - own;
            foreach (double d in Differences.Concat(special))
            {
                double expected = VectorMath.LogOverMixture(d, own, other);
                AssertLanes(expected, VectorMath.LogOverMixture(
                    Vector128.Create(d), Vector128.Create(own), Vector128.Create(other))[1]);
                AssertLanes(expected, VectorMath.LogOverMixture(
                    Vector256.Create(d), Vector256.Create(own), Vector256.Create(other))[3]);
                AssertLanes(expected, VectorMath.LogOverMixture(
                    Vector512.Create(d), Vector512.Create(own), Vector512.Create(other))[7]);
            }
        }
    }

    private static void AssertLanes(double expected, double lane)
        => Assert.True(double.IsNaN(expected) ? double.IsNaN(lane) : BitConverter.DoubleToInt64Bits(expected)
            == BitConverter.DoubleToInt64Bits(lane), $"{lane:G17} is not {expected:G17}");

    // With own + other = 1 the sum is 1 + other (exp(d) - 1). From where exp(d) is infinite, it is other exp(d) alone.
    private static Quad Expected(double d, double other)
        => d > 600 ? -(QuadFunctions.Log(other) + d)
            : d > 0 ? -QuadFunctions.LogOnePlus(other * -QuadFunctions.ExpLessOne(-d) / QuadFunctions.Exp(-d))
            : LogOfInverse(other * -QuadFunctions.ExpLessOne(d));

    // -log(1 - x).
    private static Quad LogOfInverse(Quad x) => QuadFunctions.LogOnePlus(x / (1 - x));
}

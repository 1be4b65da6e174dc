using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class DoubleExpTests
{
    public static TheoryData<int> Vectors => ExpAtWidth.Vectors;

    public static TheoryData<double, double, double> Specials => new()
    {
        { 0, 0, VectorMath.DoubleExpUnit },
        { -0.0, 0, VectorMath.DoubleExpUnit },
        { 1e300, 1e300, VectorMath.DoubleExpUnit },
        { double.NegativeInfinity, 0, 0 },
        { double.NegativeInfinity, -1e300, 0 },
        { -double.MaxValue, double.MaxValue, 0 },
        { -double.MaxValue, 0, 0 },
        { 0, double.PositiveInfinity, 0 },
        { -900, 1, 0 },
        { double.NegativeInfinity, double.NegativeInfinity, double.NaN },
        { double.PositiveInfinity, double.PositiveInfinity, double.NaN },
        { 1, double.NaN, double.NaN },
        { double.Epsilon, double.Epsilon, VectorMath.DoubleExpUnit },
    };

    [Theory]
    [MemberData(nameof(Specials))]
    public void Exp_shifted_of_special_values(double x, double max, double expected)
    {
        foreach (int width in (int[])[1, 128, 256, 512])
        {
            double[] y = ExpAtWidth.Shifted(width, Filled(x), Filled(max));
            Assert.All(y, actual => Assert.Equal(expected, actual));
        }
    }

    // Low bits of a payload must not reach the exponent.
    [Fact]
    public void Exp_keeps_every_NaN()
    {
        foreach (ulong bits in (ulong[])[0x7FF8_0000_0000_0001, 0xFFFF_FFFF_FFFF_FFFF, 0x7FF8_0000_0000_0801])
        {
            double nan = BitConverter.UInt64BitsToDouble(bits);
            foreach (int width in (int[])[1, 128, 256, 512])
            {
                Assert.All(ExpAtWidth.Plain(width, Filled(nan)), actual => Assert.True(double.IsNaN(actual)));
                Assert.All(
                    ExpAtWidth.Shifted(width, Filled(nan), Filled(1)), actual => Assert.True(double.IsNaN(actual)));
            }
        }
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(-5e-324, 1.0)]
    [InlineData(-746.0, 0.0)]
    [InlineData(-745.0, double.Epsilon)]
    [InlineData(double.NegativeInfinity, 0.0)]
    public void Exp_of_special_values(double x, double expected)
    {
        foreach (int width in (int[])[1, 128, 256, 512])
        {
            Assert.All(ExpAtWidth.Plain(width, Filled(x)), actual => Assert.Equal(expected, actual));
        }
    }

    [Fact]
    public void Exp_shifted_meets_the_figures()
    {
        foreach (double[] figure in RepositoryFiles.Figures("exp.csv"))
        {
            double y = VectorMath.ExpShifted(figure[0], figure[1]);
            double distance = Ulp.Distance(y, figure[2], figure[3]);
            Assert.True(distance <= 0.72, $"exp({figure[0]:G17} - {figure[1]:G17}) is {y:G17}, {distance} ULP away");
        }
    }

    [Fact]
    public void Exp_is_monotone_and_never_above_one()
    {
        var source = new Random(5);
        for (int i = 0; i < Hardware.Sample(1 << 20); i++)
        {
            double x = -40 * source.NextDouble() * source.NextDouble();
            double y = VectorMath.Exp(x);
            Assert.True(VectorMath.Exp(Math.BitDecrement(x)) <= y && y <= VectorMath.Exp(Math.BitIncrement(x)));
            Assert.True(y <= 1);
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_width_returns_the_bits_of_the_scalar_code(int width)
    {
        (double[] x, double[] max) = ExpSamples.Doubles(Hardware.Sample(1 << 16));
        Assert.Equal(Bits.Of(ExpAtWidth.Shifted(1, x, max)), Bits.Of(ExpAtWidth.Shifted(width, x, max)));
        double[] negative = [.. x.Select(value => -Math.Abs(value))];
        Assert.Equal(Bits.Of(ExpAtWidth.Plain(1, negative)), Bits.Of(ExpAtWidth.Plain(width, negative)));
    }

    [Fact]
    public void Bits_never_change_within_a_version()
    {
        (double[] x, double[] max) = ExpSamples.Doubles(1 << 14);
        Assert.Equal("EC011AA01DE1ECCD", Bits.Hash(ExpAtWidth.Shifted(256, x, max)));
    }

    [Fact]
    public void Below_the_cut_and_only_there_it_is_zero()
    {
        foreach (int width in (int[])[1, 128, 256, 512])
        {
            Assert.All(ExpAtWidth.Shifted(width, Filled(-885.8), Filled(0)), y => Assert.True(double.IsNormal(y)));
            Assert.All(
                ExpAtWidth.Shifted(width, Filled(Math.BitDecrement(-885.8)), Filled(0)), y => Assert.Equal(0, y));
        }
    }

    private static double[] Filled(double value) => [.. Enumerable.Repeat(value, 16)];
}

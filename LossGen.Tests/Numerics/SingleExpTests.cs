using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class SingleExpTests
{
    public static TheoryData<int> Vectors => ExpAtWidth.Vectors;

    public static TheoryData<float, float, float> Specials => new()
    {
        { 0f, 0f, VectorMath.SingleExpUnit },
        { -0f, 0f, VectorMath.SingleExpUnit },
        { 1e30f, 1e30f, VectorMath.SingleExpUnit },
        { float.NegativeInfinity, 0f, 0f },
        { float.NegativeInfinity, -1e30f, 0f },
        { -float.MaxValue, float.MaxValue, 0f },
        { -float.MaxValue, 0f, 0f },
        { 0f, float.PositiveInfinity, 0f },
        { -200f, 1f, 0f },
        { float.NegativeInfinity, float.NegativeInfinity, float.NaN },
        { float.PositiveInfinity, float.PositiveInfinity, float.NaN },
        { float.NaN, 1f, float.NaN },
        { 1f, float.NaN, float.NaN },
        { float.Epsilon, float.Epsilon, VectorMath.SingleExpUnit },
    };

    [Theory]
    [MemberData(nameof(Specials))]
    public void Exp_shifted_of_special_values(float x, float max, float expected)
    {
        foreach (int width in (int[])[1, 128, 256, 512])
        {
            float[] y = ExpAtWidth.Shifted(width, Filled(x), Filled(max));
            Assert.All(y, actual => Assert.Equal(expected, actual));
        }
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(-1e-45f, 1f)]
    [InlineData(-104f, 0f)]
    [InlineData(-103.9f, float.Epsilon)]
    [InlineData(float.NegativeInfinity, 0f)]
    [InlineData(float.NaN, float.NaN)]
    public void Exp_of_special_values(float x, float expected)
    {
        foreach (int width in (int[])[1, 128, 256, 512])
        {
            Assert.All(ExpAtWidth.Plain(width, Filled(x)), actual => Assert.Equal(expected, actual));
            Assert.All(ExpAtWidth.Plain(width, Filled(-0f)), actual => Assert.Equal(1f, actual));
        }
    }

    [Fact]
    public void Exp_shifted_takes_the_difference_exactly()
    {
        (float[] x, float[] max) = ExpSamples.Singles(Hardware.Sample(1 << 20));
        float[] y = ExpAtWidth.Shifted(256, x, max);
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] - max[i] >= -120.6f)
            {
                double exact = ExactShifted(x[i], max[i]);
                Assert.True(Ulp.Distance(y[i], exact) <= 0.57, $"exp({x[i]:G9} - {max[i]:G9}) is {y[i]:G9}");
            }
            else
            {
                Assert.Equal(0f, y[i]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_width_returns_the_bits_of_the_scalar_code(int width)
    {
        (float[] x, float[] max) = ExpSamples.Singles(Hardware.Sample(1 << 16));
        Assert.Equal(Bits.Of(ExpAtWidth.Shifted(1, x, max)), Bits.Of(ExpAtWidth.Shifted(width, x, max)));
        float[] negative = [.. x.Select(value => -Math.Abs(value))];
        Assert.Equal(Bits.Of(ExpAtWidth.Plain(1, negative)), Bits.Of(ExpAtWidth.Plain(width, negative)));
    }

    [Fact]
    public void Bits_never_change_within_a_version()
    {
        (float[] x, float[] max) = ExpSamples.Singles(1 << 14);
        Assert.Equal("C6825888E5377C1D", Bits.Hash(ExpAtWidth.Shifted(256, x, max)));
    }

    [Fact]
    public void Below_the_cut_and_only_there_it_is_zero()
    {
        foreach (int width in (int[])[1, 128, 256, 512])
        {
            Assert.All(
                ExpAtWidth.Shifted(width, Filled(-120.6f), Filled(0f)),
                y => Assert.InRange(y, 1.1754944e-38f, 1.2e-38f));
            Assert.All(
                ExpAtWidth.Shifted(width, Filled(-120.600006f), Filled(0f)), y => Assert.Equal(0f, y));
        }
    }

    private static float[] Filled(float value) => [.. Enumerable.Repeat(value, 16)];

    // The difference of two floats as a sum of two doubles, and exp to the first order in the smaller one.
    private static double ExactShifted(float x, float max)
    {
        double d = (double)x - max;
        double minusMax = d - x;
        double error = (x - (d - minusMax)) - (max + minusMax);
        return Math.Exp(d) * (1 + error) * VectorMath.SingleExpUnit;
    }
}

using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class WideDoubleTests
{
    [Fact]
    public void What_a_double_would_lose_comes_back()
    {
        WideDouble sum = default;
        foreach (double term in (double[])[1e100, 1.0, 1e-20, -1e100])
        {
            sum = sum.Add(term);
        }

        Assert.Equal(1.0, sum.Value);
    }

    [Fact]
    public void Sums_are_added_with_their_errors()
    {
        WideDouble left = default(WideDouble).Add(1e16).Add(1.0);
        WideDouble right = default(WideDouble).Add(-1e16).Add(2.0);
        Assert.Equal(3.0, (left + right).Value);
    }

    // The sum is a tie, and so is the part that is taken back from it: the largest double and half of its last place.
    [Fact]
    public void An_error_that_cannot_be_computed_is_left_out()
    {
        double x = Math.ScaleB(1, 1022) + Math.ScaleB(1, 970);
        Assert.Equal(x - double.MaxValue, ((WideDouble)x - double.MaxValue).Value);
        Assert.Equal(
            Vector128.Create(x - double.MaxValue),
            (WideRows128.Widen(Vector128.Create(x)) - double.MaxValue).Narrow());
        Assert.Equal(
            Vector256.Create(x - double.MaxValue),
            (WideRows256.Widen(Vector256.Create(x)) - double.MaxValue).Narrow());
        Assert.Equal(
            Vector512.Create(x - double.MaxValue),
            (WideRows512.Widen(Vector512.Create(x)) - double.MaxValue).Narrow());
    }

    [Fact]
    public void Operators_are_good_to_twice_the_precision()
    {
        Random random = new(11);
        for (var i = 0; i < 10_000; i++)
        {
            WideDouble a = Number(random), b = Number(random);
            Check(Exact(a) + Exact(b), a + b);
            Check(Exact(a) * Exact(b), a * b);
            Check(Exact(a) / Exact(b), a / b);
            Check(Exact(a) - Exact(b), a - b, Quad.Max(Exact(a), Exact(b)));
        }
    }

    [Fact]
    public void What_is_not_finite_is_what_a_double_would_be()
    {
        WideDouble zero = 0, infinity = double.PositiveInfinity;
        Assert.Equal(double.PositiveInfinity, (1 / zero).Value);
        Assert.Equal(double.NegativeInfinity, (-1 / zero).Value);
        Assert.Equal(0, (1 / infinity).Value);
        Assert.Equal(double.PositiveInfinity, (infinity * 2).Value);
        Assert.Equal(double.NaN, (zero * infinity).Value);
        Assert.Equal(double.PositiveInfinity, ((WideDouble)double.MaxValue + double.MaxValue).Value);
    }

    private static WideDouble Number(Random random)
        => (WideDouble)Math.Exp(random.Next(-50, 50)) * random.NextDouble() + Math.ScaleB(random.NextDouble(), -90);

    private static Quad Exact(WideDouble value) => (Quad)value.Hi + value.Lo;

    private static void Check(Quad expected, WideDouble actual, Quad? scale = null)
        => Assert.True(
            Quad.Abs(Exact(actual) - expected) < Quad.Abs(scale ?? expected) * Math.ScaleB(1, -98),
            $"{actual}, not {expected}");

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Infinity_stays_infinite_and_NaN_is_kept(double term) =>
        Assert.Equal(term, default(WideDouble).Add(1.0).Add(term).Add(2.0).Value);
}

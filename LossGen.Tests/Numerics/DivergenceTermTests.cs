using System.Reflection;
using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>p (d + exp(-d) - 1), the term of a divergence that is never negative.</summary>
[Trait("Category", "Light")]
public class DivergenceTermTests
{
    private const double SeriesLimit = 0.25;
    private const int SeriesTerms = 30;

    // Logarithms of ratios from nearly 1 to very far from it, of both signs.
    private static readonly double[] Differences =
    [
        .. Enumerable.Range(0, 4000).Select(i => (i % 2 == 0 ? 1 : -1) * Math.Pow(10, -12 + (i * 14.5 / 4000))),
        SeriesLimit, -SeriesLimit, Math.BitDecrement(SeriesLimit), 0,
    ];

    // The last of them moves a term by less than its last place, which no comparison of terms sees.
    [Fact]
    public void Coefficients_are_those_of_the_series()
    {
        double factorial = 1;
        for (int power = 2; power <= 13; power++)
        {
            factorial *= power;
            object? coefficient = typeof(DivergenceConstants)
                .GetField($"C{power}", BindingFlags.Static | BindingFlags.NonPublic)!.GetRawConstantValue();
            Assert.Equal((power % 2 == 0 ? 1 : -1) / factorial, coefficient);
        }
    }

    [Fact]
    public void A_term_near_zero_keeps_its_digits()
    {
        foreach (double d in Differences.Where(d => Math.Abs(d) < SeriesLimit))
        {
            Check(3, (0.375 * (Quad)d) * ((Quad)d * Series(d)), 0.375, d);
        }
    }

    // Of the rounded q: what a difference of numbers of one size leaves of p d and p - q.
    [Fact]
    public void A_term_apart_from_zero_is_the_difference_of_its_parts()
    {
        foreach (double d in Differences.Where(d => Math.Abs(d) >= SeriesLimit))
        {
            double q = 0.375 * Math.Exp(-d);
            Check(16, (0.375 * (Quad)d) - (0.375 - (Quad)q), 0.375, d);
        }
    }

    [Fact]
    public void What_has_no_probability_adds_that_of_the_other()
    {
        Assert.Equal(0.5, VectorMath.DivergenceTerm(0, 0.5, double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, VectorMath.DivergenceTerm(0.5, 0, double.PositiveInfinity));
        Assert.Equal(0, VectorMath.DivergenceTerm(0.5, 0.5, 0));
    }

    [Fact]
    public void Lanes_have_the_scalar_bits()
    {
        foreach (double d in Differences)
        {
            double q = 0.375 * Math.Exp(-d);
            double expected = VectorMath.DivergenceTerm(0.375, q, d);
            Assert.Equal(Vector128.Create(expected), VectorMath.DivergenceTerm(
                Vector128.Create(0.375), Vector128.Create(q), Vector128.Create(d)));
            Assert.Equal(Vector256.Create(expected), VectorMath.DivergenceTerm(
                Vector256.Create(0.375), Vector256.Create(q), Vector256.Create(d)));
            Assert.Equal(Vector512.Create(expected), VectorMath.DivergenceTerm(
                Vector512.Create(0.375), Vector512.Create(q), Vector512.Create(d)));
        }
    }

    // (d + exp(-d) - 1) / d^2 = 1/2! - d/3! + d^2/4! - ...
    private static Quad Series(double d)
    {
        Quad series = Quad.Zero;
        for (int term = SeriesTerms; term >= 2; term--)
        {
            series = (Quad.One / term) * (Quad.One - (d * series));
        }

        return series;
    }

    private static void Check(double ulps, Quad expected, double p, double d)
    {
        double actual = VectorMath.DivergenceTerm(p, p * Math.Exp(-d), d);
        Quad distance = Quad.Abs(actual - expected) / IeeeFormat.Double.UlpOf(Quad.Abs(expected));
        Assert.True(
            expected.IsZero ? actual == 0 : distance.ToDouble() <= ulps,
            $"at {d:G17} it is {actual:G17}, {distance} ULP away");
    }
}

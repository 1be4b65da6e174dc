using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Subtracting a maximum that was taken apart, around the size from which on it is not rounded.</summary>
[Trait("Category", "Light")]
public class DoubleShiftTests
{
    private const double Limit = 1024;

    private static readonly double Step = Math.ScaleB(1, -40);

    private static readonly double[] Sizes =
    [
        0, double.Epsilon, 1e-308, 1e-20, Step / 2, Step, 3 * Step / 2, 1 + (Step / 2), 1 - (Step / 8), 17.3,
        Math.BitDecrement(Limit), Limit, Math.BitIncrement(Limit), 2 * Limit, Math.BitIncrement(Limit / 2), 3.7 * Limit,
    ];

    private static readonly double[] Maxima = [.. Sizes, .. Sizes.Select(size => -size)];

    [Fact]
    public void Its_parts_are_the_maximum_again()
    {
        foreach (double max in Maxima)
        {
            DoubleShift256 shift = DoubleShift256.Of(Vector256.Create(max));
            (double high, double low) = (shift.High[0], shift.Low[0]);
            Assert.Equal(max, high + low);
            Assert.True(Math.Abs(max) >= Limit ? high == max : Math.IEEERemainder(high, Step) == 0);
            Assert.True(Math.Abs(low) <= (Math.Abs(max) < Limit ? Step / 2 : 0), $"{max:R} leaves {low:R}");
        }
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void What_is_no_number_stays_what_it_is(double max)
        => Assert.Equal(max, DoubleShift256.Of(Vector256.Create(max)).High[0]);

    [Fact]
    public void The_difference_is_exact_for_every_size_and_sign()
    {
        foreach (double max in Maxima)
        {
            double[] x = Below(max);
            double[] maxima = [.. Enumerable.Repeat(max, x.Length)];
            double[] y = ExpAtWidth.Shifted(256, x, maxima);
            for (int i = 0; i < x.Length; i++)
            {
                Quad exact = QuadFunctions.Exp((Quad)x[i] - max).ScaleByPowerOfTwo(VectorMath.DoubleExpBias);
                double distance = UlpDistance.Measure(IeeeFormat.Double, exact, y[i]);
                Assert.True(distance <= 0.75, $"exp({x[i]:R} - {max:R}) is {y[i]:R}, {distance} ULP away");
            }

            foreach (int width in (int[])[1, 128, 512])
            {
                Assert.Equal(Bits.Of(y), Bits.Of(ExpAtWidth.Shifted(width, x, maxima)));
            }
        }
    }

    // Below the limit the rounding of a maximum half way between two steps is to even: an even shift keeps it.
    [Fact]
    public void A_shift_by_even_steps_below_the_limit_changes_no_bit()
        => AssertShiftChangesNothing(Step / 8, [2 * Step, -6 * Step, Limit / 4, -Limit / 2]);

    [Fact]
    public void A_shift_over_the_limit_changes_no_bit_where_the_maximum_is_in_steps()
        => AssertShiftChangesNothing(Step, [Step, -5 * Step, Limit, -Limit, Limit + Step, -Limit - (3 * Step)]);

    private static void AssertShiftChangesNothing(double unit, double[] shifts)
    {
        var source = new Random(20261122);
        for (int trial = 0; trial < Hardware.Sample(1 << 12); trial++)
        {
            double max = source.Next(-1000, 1000) * unit;
            double[] x = [.. Enumerable.Range(0, 16).Select(_ => max - (source.Next(1 << source.Next(30)) * unit))];
            double[] plain = ExpAtWidth.Shifted(256, x, [.. x.Select(_ => max)]);
            foreach (double shift in shifts)
            {
                double[] moved = [.. x.Select(value => value + shift)];
                Assert.Equal(x, moved.Select(value => value - shift));
                Assert.Equal(Bits.Of(plain), Bits.Of(ExpAtWidth.Shifted(256, moved, [.. x.Select(_ => max + shift)])));
            }
        }
    }

    // Elements at every distance that counts: next to the maximum, of the other sign, far away.
    private static double[] Below(double max)
    {
        var source = new Random(5);
        IEnumerable<double> random = Enumerable.Range(0, 237)
            .Select(i => max - Math.ScaleB(1 + (source.NextDouble()), source.Next(-40, 10)));
        double[] near =
        [
            max, Math.BitDecrement(max), max - Step, 0, -0.0, -max, -max / 2, max / 2, max / 4, -Limit, -1,
        ];
        double[] all = [.. near.Concat(random).Where(x => x <= max && x - max > -880)];
        return [.. all, .. Enumerable.Repeat(max, (16 - (all.Length % 16)) % 16)];
    }
}

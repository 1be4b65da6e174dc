using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Subtracting a maximum that was taken apart, around the size from which on it is not rounded.</summary>
[Trait("Category", "Light")]
public class SingleShiftTests
{
    private const float Limit = 128;

    private static readonly float Step = MathF.ScaleB(1, -14);

    private static readonly float[] Sizes =
    [
        0, float.Epsilon, 1e-38f, 1e-9f, Step / 2, Step, 3 * Step / 2, 1 + (Step / 2), 1 - (Step / 8), 17.3f,
        MathF.BitDecrement(Limit), Limit, MathF.BitIncrement(Limit), 2 * Limit, MathF.BitIncrement(Limit / 2),
        3.7f * Limit,
    ];

    private static readonly float[] Maxima = [.. Sizes, .. Sizes.Select(size => -size)];

    [Fact]
    public void Its_parts_are_the_maximum_again()
    {
        foreach (float max in Maxima)
        {
            SingleShift256 shift = SingleShift256.Of(Vector256.Create(max));
            (float high, float low) = (shift.High[0], shift.Low[0]);
            Assert.Equal(max, high + low);
            Assert.True(MathF.Abs(max) >= Limit ? high == max : MathF.IEEERemainder(high, Step) == 0);
            Assert.True(MathF.Abs(low) <= (MathF.Abs(max) < Limit ? Step / 2 : 0), $"{max:R} leaves {low:R}");
        }
    }

    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.NaN)]
    public void What_is_no_number_stays_what_it_is(float max)
        => Assert.Equal(max, SingleShift256.Of(Vector256.Create(max)).High[0]);

    [Fact]
    public void The_difference_is_exact_for_every_size_and_sign()
    {
        foreach (float max in Maxima)
        {
            float[] x = Below(max);
            float[] maxima = [.. Enumerable.Repeat(max, x.Length)];
            float[] y = ExpAtWidth.Shifted(256, x, maxima);
            for (int i = 0; i < x.Length; i++)
            {
                Quad exact = QuadFunctions.Exp((Quad)x[i] - max).ScaleByPowerOfTwo(VectorMath.SingleExpBias);
                double distance = UlpDistance.Measure(IeeeFormat.Single, exact, y[i]);
                Assert.True(distance <= 0.57, $"exp({x[i]:R} - {max:R}) is {y[i]:R}, {distance} ULP away");
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

    private static void AssertShiftChangesNothing(float unit, float[] shifts)
    {
        var source = new Random(20261122);
        for (int trial = 0; trial < Hardware.Sample(1 << 12); trial++)
        {
            float max = source.Next(-1000, 1000) * unit;
            float[] x = [.. Enumerable.Range(0, 16).Select(_ => max - (source.Next(1 << source.Next(18)) * unit))];
            float[] plain = ExpAtWidth.Shifted(256, x, [.. x.Select(_ => max)]);
            foreach (float shift in shifts)
            {
                float[] moved = [.. x.Select(value => value + shift)];
                Assert.Equal(x, moved.Select(value => value - shift));
                Assert.Equal(Bits.Of(plain), Bits.Of(ExpAtWidth.Shifted(256, moved, [.. x.Select(_ => max + shift)])));
            }
        }
    }

    // Elements at every distance that counts: next to the maximum, of the other sign, far away.
    private static float[] Below(float max)
    {
        var source = new Random(5);
        IEnumerable<float> random = Enumerable.Range(0, 237)
            .Select(i => max - MathF.ScaleB(1 + ((float)source.NextDouble()), source.Next(-40, 7)));
        float[] near = [max, MathF.BitDecrement(max), max - Step, 0, -0f, -max, -max / 2, max / 2, max / 4, -Limit, -1];
        float[] all = [.. near.Concat(random).Where(x => x <= max && x - max > -120)];
        return [.. all, .. Enumerable.Repeat(max, (16 - (all.Length % 16)) % 16)];
    }
}

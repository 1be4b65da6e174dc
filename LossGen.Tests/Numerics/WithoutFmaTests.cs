using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>
/// What processors without fused multiply-adds compute, called on one that may have them: the bits have to be the same.
/// </summary>
[Trait("Category", "Light")]
public class WithoutFmaTests
{
    private const int Count = 200_000;

    [Theory]
    [InlineData(nameof(AnyBits))]
    [InlineData(nameof(Cancelling))]
    [InlineData(nameof(HalfWay))]
    [InlineData(nameof(BesideHalfWay))]
    [InlineData(nameof(Subnormal))]
    [InlineData(nameof(BelowLeastNormal))]
    [InlineData(nameof(Zero))]
    public void MultiplyAddsOfFloatsAreRoundedOnce(string kind)
    {
        Func<SplitMix, (float A, float B, float C)> draw = kind switch
        {
            nameof(AnyBits) => AnyBits,
            nameof(Cancelling) => Cancelling,
            nameof(HalfWay) => HalfWay,
            nameof(BesideHalfWay) => BesideHalfWay,
            nameof(BelowLeastNormal) => BelowLeastNormal,
            nameof(Zero) => Zero,
            _ => Subnormal,
        };
        SplitMix random = new(1);
        for (int i = 0; i < Count; i++)
        {
            (float a, float b, float c) = draw(random);
            Vector128<float> actual = SingleWithoutFma.MultiplyAdd(
                Vector128.Create(1, a, 0, -a), Vector128.Create(b), Vector128.Create(c, c, c, -c));

            AssertSame(MathF.FusedMultiplyAdd(1, b, c), actual[0]);
            AssertSame(MathF.FusedMultiplyAdd(a, b, c), actual[1]);
            AssertSame(MathF.FusedMultiplyAdd(0, b, c), actual[2]);
            AssertSame(MathF.FusedMultiplyAdd(-a, b, -c), actual[3]);

            // Alone in its vector: any lane that may differ has all of them computed by functions.
            int lane = i % 4;
            Vector128<float> one = Vector128.Create(1f);
            Vector128<float> alone = SingleWithoutFma.MultiplyAdd(
                one.WithElement(lane, a), one.WithElement(lane, b), Vector128<float>.Zero.WithElement(lane, c));
            AssertSame(MathF.FusedMultiplyAdd(a, b, c), alone[lane]);
        }
    }

    [Fact]
    public void InexactTiesAreNotTakenForExactOnes()
    {
        SplitMix random = new(3);
        int notReported = 0;
        for (int i = 0; i < Count; i++)
        {
            // Every other sum is exact, and half-way.
            (float a, float b, float c) = BesideHalfWay(random);
            c = i % 2 == 0 ? c : 0;
            var mayDiffer = Vector128<int>.Zero;
            float sum = WideSingles.MultiplyAddWithExactTies(new(a), new(b), new(c), ref mayDiffer).Narrow()[0];
            if (mayDiffer[0] == 0)
            {
                notReported++;
                AssertSame(MathF.FusedMultiplyAdd(a, b, c), sum);
            }
        }

        Assert.InRange(notReported, Count / 2, Count * 2 / 3);
    }

    [Fact]
    public void MultiplyAddsOfDoublesAreRoundedOnce()
    {
        SplitMix random = new(2);
        for (int i = 0; i < Count; i++)
        {
            (double a, double b, double c) = (random.NextGaussian(), random.NextGaussian(), random.NextGaussian());
            Vector128<double> actual = DoubleWithoutFma.MultiplyAdd(
                Vector128.Create(a, -a), Vector128.Create(b), Vector128.Create(c));

            AssertSame(Math.FusedMultiplyAdd(a, b, c), actual[0]);
            AssertSame(Math.FusedMultiplyAdd(-a, b, c), actual[1]);
        }
    }

    [Fact]
    public void ExponentialsOfFloatsAreThoseOfScalarCode()
    {
        (float[] x, float[] max) = ExpSamples.Singles(Count);
        for (int i = 0; i < x.Length; i++)
        {
            AssertExp(x[i], max[i], i % 4);
            AssertExp(-125 * (i / (float)Count), 0, i % 4); // every step of the table
        }

        AssertExp(float.NegativeInfinity, 1, 0);
        AssertExp(float.NaN, 1, 1);
        AssertExp(1, float.NaN, 2);
    }

    [Fact]
    public void ExponentialsOfDoublesAreThoseOfScalarCode()
    {
        (double[] x, double[] max) = ExpSamples.Doubles(Count);
        for (int i = 0; i < x.Length; i++)
        {
            AssertExp(x[i], max[i], i % 2);
        }

        AssertExp(double.NegativeInfinity, 1, 0);
        AssertExp(double.NaN, 1, 1);
    }

    private static void AssertExp(float x, float max, int lane)
    {
        SingleShift128 shift = SingleShift128.Of(Vector128.Create(max));
        Vector128<float> elements = Vector128.Create(max).WithElement(lane, x);
        Vector128<float> d = elements - shift.High;
        Vector128<float> error = elements - (d + shift.High);
        AssertSame(VectorMath.ExpShifted(x, max), SingleExpWithoutFma.Of(d, error, shift.Low)[lane]);
    }

    private static void AssertExp(double x, double max, int lane)
    {
        DoubleShift128 shift = DoubleShift128.Of(Vector128.Create(max));
        Vector128<double> elements = Vector128.Create(max).WithElement(lane, x);
        Vector128<double> d = elements - shift.High;
        Vector128<double> error = elements - (d + shift.High);
        AssertSame(VectorMath.ExpShifted(x, max), DoubleExpWithoutFma.Of(d, error - shift.Low)[lane]);
    }

    // Any NaN is as good as another.
    private static void AssertSame(double expected, double actual) =>
        Assert.Equal(BitHash.BitsOf(expected), BitHash.BitsOf(actual));

    private static (float A, float B, float C) AnyBits(SplitMix random) =>
        (AnyFloat(random), AnyFloat(random), AnyFloat(random));

    private static (float A, float B, float C) Cancelling(SplitMix random)
    {
        (float a, float b) = (NearOne(random), NearOne(random));
        return (a, b, -MathF.BitIncrement(a * b));
    }

    // A number of 24 bits and 1, 3 or 5 halves of its last one. Rounded twice that is right too: it tests the calls.
    private static (float A, float B, float C) HalfWay(SplitMix random) =>
        (MathF.ScaleB(1 + (2 * random.Next(3)), -12), MathF.ScaleB(1, -12), NearOne(random));

    // A product below 2 of 25 bits, the last of which is set, and next to nothing.
    private static (float A, float B, float C) BesideHalfWay(SplitMix random) => (
        1 + MathF.ScaleB(1 + (2 * random.Next(848)), -12),
        1 + MathF.ScaleB(1 + (2 * random.Next(848)), -12),
        MathF.ScaleB(1 - (2 * random.Next(2)), -40 - random.Next(100)));

    // The product is -2^-150 and next to nothing: the least normal number less half the last place of subnormal ones.
    private static (float A, float B, float C) BelowLeastNormal(SplitMix random)
    {
        int exponent = random.Next(40);
        return (
            MathF.ScaleB(8391504, exponent - 118), -MathF.ScaleB(8385713, -exponent - 78), MathF.ScaleB(1, -126));
    }

    private static (float A, float B, float C) Zero(SplitMix random)
    {
        (float a, float b) = (MathF.ScaleB(1, random.Next(20)), NearOne(random));
        return (a, b, -(a * b));
    }

    private static (float A, float B, float C) Subnormal(SplitMix random) => (
        MathF.ScaleB(NearOne(random), -60),
        MathF.ScaleB(NearOne(random), -60 - random.Next(30)),
        MathF.ScaleB(NearOne(random), -126 - random.Next(20)));

    private static float AnyFloat(SplitMix random) => BitConverter.UInt32BitsToSingle((uint)random.Next());

    private static float NearOne(SplitMix random) => 1 + MathF.ScaleB(random.Next(1 << 23), -23);
}

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
    public void MultiplyAddsOfFloatsAreRoundedOnce(string kind)
    {
        Func<SplitMix, (float A, float B, float C)> draw = kind switch
        {
            nameof(AnyBits) => AnyBits,
            nameof(Cancelling) => Cancelling,
            nameof(HalfWay) => HalfWay,
            nameof(BesideHalfWay) => BesideHalfWay,
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
        }
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
            AssertExp(x[i], max[i]);
            AssertExp(-125 * (i / (float)Count), 0); // every step of the table
        }

        AssertExp(float.NegativeInfinity, 1);
        AssertExp(float.NaN, 1);
        AssertExp(1, float.NaN);
    }

    [Fact]
    public void ExponentialsOfDoublesAreThoseOfScalarCode()
    {
        (double[] x, double[] max) = ExpSamples.Doubles(Count);
        for (int i = 0; i < x.Length; i++)
        {
            AssertExp(x[i], max[i]);
        }

        AssertExp(double.NegativeInfinity, 1);
        AssertExp(double.NaN, 1);
    }

    private static void AssertExp(float x, float max)
    {
        SingleShift128 shift = SingleShift128.Of(Vector128.Create(max));
        Vector128<float> d = Vector128.Create(x) - shift.High;
        Vector128<float> error = Vector128.Create(x) - (d + shift.High);
        AssertSame(VectorMath.ExpShifted(x, max), SingleExpWithoutFma.Of(d, error, shift.Low)[3]);
    }

    private static void AssertExp(double x, double max)
    {
        DoubleShift128 shift = DoubleShift128.Of(Vector128.Create(max));
        Vector128<double> d = Vector128.Create(x) - shift.High;
        Vector128<double> error = Vector128.Create(x) - (d + shift.High);
        AssertSame(VectorMath.ExpShifted(x, max), DoubleExpWithoutFma.Of(d, error - shift.Low)[1]);
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

    // A number of 24 bits, and half of its last bit.
    private static (float A, float B, float C) HalfWay(SplitMix random) =>
        (MathF.ScaleB(1 + (2 * random.Next(3)), -12), MathF.ScaleB(1, -12), NearOne(random));

    // A product of 25 bits, the last of which is set, and next to nothing.
    private static (float A, float B, float C) BesideHalfWay(SplitMix random) => (
        1 + MathF.ScaleB(1 + (2 * random.Next(1 << 11)), -12),
        1 + MathF.ScaleB(1 + (2 * random.Next(1 << 11)), -12),
        MathF.ScaleB(1 - (2 * random.Next(2)), -40 - random.Next(100)));

    private static (float A, float B, float C) Subnormal(SplitMix random) => (
        MathF.ScaleB(NearOne(random), -60),
        MathF.ScaleB(NearOne(random), -60 - random.Next(30)),
        MathF.ScaleB(NearOne(random), -126 - random.Next(20)));

    private static float AnyFloat(SplitMix random) => BitConverter.UInt32BitsToSingle((uint)random.Next());

    private static float NearOne(SplitMix random) => 1 + MathF.ScaleB(random.Next(1 << 23), -23);
}

using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.TestKit.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>
/// exp of a scaled difference: as accurate as that of the difference, and the same bits at every width.
/// </summary>
public sealed class ScaledShiftTests
{
    private const int Samples = 1 << 15;

    public static TheoryData<double> Scales => [0.07, 1.0 / 3, 0.999, 1, 2, 13.7, 1e-3, 1e4, 1e-30, 1e35];

    [Theory]
    [MemberData(nameof(Scales))]
    public void FloatsAreWithinTheirPromise(double scale)
    {
        foreach ((double x, double max) in Pairs(scale, IeeeFormat.Single))
        {
            double actual = VectorMath.ExpShifted((float)x, (float)max, scale);
            Check(0.6, IeeeFormat.Single, x, max, scale, actual, VectorMath.SingleExpBias);
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void DoublesAreWithinTheirPromise(double scale)
    {
        foreach ((double x, double max) in Pairs(scale, IeeeFormat.Double))
        {
            double actual = VectorMath.ExpShifted(x, max, scale);
            Check(0.75, IeeeFormat.Double, x, max, scale, actual, VectorMath.DoubleExpBias);
        }
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void EveryWidthHasTheBitsOfScalarCode(double scale)
    {
        (double, double)[] edges =
        [
            (double.NegativeInfinity, 1), (double.NegativeInfinity, double.NegativeInfinity), (double.NaN, 1),
            (1, double.PositiveInfinity), (double.PositiveInfinity, double.PositiveInfinity), (0, 0),
            (float.MinValue, float.MaxValue), (float.MaxValue, float.MaxValue), (float.Epsilon, 2 * float.Epsilon),
        ];
        foreach ((double x, double max) in Pairs(scale, IeeeFormat.Single).Concat(edges))
        {
            (float f, float m) = ((float)x, (float)max);
            var bits = BitHash.BitsOf(VectorMath.ExpShifted(f, m, scale));
            Assert.Equal(bits, BitHash.BitsOf(VectorMath.ExpShifted(
                Vector128.Create(f), SingleScaledShift128.Of(Vector128.Create(m), scale))[1]));
            Assert.Equal(bits, BitHash.BitsOf(VectorMath.ExpShifted(
                Vector256.Create(f), SingleScaledShift256.Of(Vector256.Create(m), scale))[5]));
            Assert.Equal(bits, BitHash.BitsOf(VectorMath.ExpShifted(
                Vector512.Create(f), SingleScaledShift512.Of(Vector512.Create(m), scale))[9]));
            var wide = BitHash.BitsOf(VectorMath.ExpShifted(x, max, scale));
            Assert.Equal(wide, BitHash.BitsOf(VectorMath.ExpShifted(
                Vector128.Create(x), DoubleScaledShift128.Of(Vector128.Create(max), scale))[1]));
            Assert.Equal(wide, BitHash.BitsOf(VectorMath.ExpShifted(
                Vector256.Create(x), DoubleScaledShift256.Of(Vector256.Create(max), scale))[2]));
            Assert.Equal(wide, BitHash.BitsOf(VectorMath.ExpShifted(
                Vector512.Create(x), DoubleScaledShift512.Of(Vector512.Create(max), scale))[7]));
        }
    }

    // Maxima of any size, and logits so far below that the scaled difference counts.
    private static IEnumerable<(double X, double Max)> Pairs(double scale, IeeeFormat format)
    {
        var random = new SplitMix(11);
        double depth = format == IeeeFormat.Single ? 115 : 700;
        for (int i = 0; i < Samples; i++)
        {
            double max = format.Round((random.NextGaussian() * Math.Pow(10, random.Next(7) - 3)) / scale);
            double x = format.Round(max - (random.NextUniform() * depth / scale));
            yield return (x, max);
        }
    }

    private static void Check(
        double tolerance, IeeeFormat format, double x, double max, double scale, double actual, int bias)
    {
        Quad exact = QuadFunctions.Exp(scale * ((Quad)x - max)).ScaleByPowerOfTwo(bias);
        UlpAssert.Within(tolerance, format, format, Expected.Of(exact), actual, $"{x:R} - {max:R} times {scale:R}");
    }
}

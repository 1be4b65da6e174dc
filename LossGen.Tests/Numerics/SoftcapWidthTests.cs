using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>What a soft cap gives at one width it gives at every width and in scalar code, bit by bit.</summary>
public sealed class SoftcapWidthTests
{
    private const int Samples = 1 << 12;
    private const double LogSum = 0.7;

    private static readonly double[] Edges =
    [
        0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, float.Epsilon, float.MaxValue,
        float.MinValue, 1e-9, 20,
    ];

    public static TheoryData<double, double> Caps => new() { { 1, 30 }, { 0.3, 2 }, { 1, 0 }, { 1e30, 1e-30 } };

    [Theory]
    [MemberData(nameof(Caps))]
    public void Floats(double scale, double cap)
    {
        var softcap = SingleSoftcap.Of(1.5f, scale, cap);
        foreach (float x in Logits().Select(logit => (float)logit))
        {
            long[] scalar = Bits(VectorMath.CapWithSlope(x, softcap), VectorMath.LogSoftmax(x, softcap, LogSum));
            var (x128, x256, x512) = (Vector128.Create(x), Vector256.Create(x), Vector512.Create(x));
            var (c128, c256, c512) = (
                VectorMath.CapWithSlope(x128, softcap),
                VectorMath.CapWithSlope(x256, softcap),
                VectorMath.CapWithSlope(x512, softcap));
            Assert.Equal(scalar, Bits(
                new SingleCapped(c128.High[3], c128.Low[3], c128.SlopeUpper[1]),
                VectorMath.LogSoftmax(x128, softcap, LogSum)[3]));
            Assert.Equal(scalar, Bits(
                new SingleCapped(c256.High[6], c256.Low[6], c256.SlopeUpper[2]),
                VectorMath.LogSoftmax(x256, softcap, LogSum)[6]));
            Assert.Equal(scalar, Bits(
                new SingleCapped(c512.High[13], c512.Low[13], c512.SlopeUpper[5]),
                VectorMath.LogSoftmax(x512, softcap, LogSum)[13]));
        }
    }

    [Theory]
    [MemberData(nameof(Caps))]
    public void Doubles(double scale, double cap)
    {
        var softcap = DoubleSoftcap.Of(1.5, scale, cap);
        foreach (double x in Logits())
        {
            long[] scalar = Bits(VectorMath.CapWithSlope(x, softcap), VectorMath.LogSoftmax(x, softcap, LogSum));
            var (x128, x256, x512) = (Vector128.Create(x), Vector256.Create(x), Vector512.Create(x));
            var (c128, c256, c512) = (
                VectorMath.CapWithSlope(x128, softcap),
                VectorMath.CapWithSlope(x256, softcap),
                VectorMath.CapWithSlope(x512, softcap));
            Assert.Equal(scalar, Bits(
                new DoubleCapped(c128.High[1], c128.Low[1], c128.Slope[1], c128.SlopeLow[1]),
                VectorMath.LogSoftmax(x128, softcap, LogSum)[1]));
            Assert.Equal(scalar, Bits(
                new DoubleCapped(c256.High[2], c256.Low[2], c256.Slope[2], c256.SlopeLow[2]),
                VectorMath.LogSoftmax(x256, softcap, LogSum)[2]));
            Assert.Equal(scalar, Bits(
                new DoubleCapped(c512.High[5], c512.Low[5], c512.Slope[5], c512.SlopeLow[5]),
                VectorMath.LogSoftmax(x512, softcap, LogSum)[5]));
        }
    }

    /// <summary>Without the slope the same difference comes out.</summary>
    [Fact]
    public void TheSlopeChangesNoDifference()
    {
        var (single, wide) = (SingleSoftcap.Of(1.5f, 1, 30), DoubleSoftcap.Of(1.5, 1, 30));
        foreach (double x in Logits())
        {
            SingleCapped c = VectorMath.Cap((float)x, single);
            SingleCapped sloped = VectorMath.CapWithSlope((float)x, single);
            Assert.Equal((c.High, c.Low), (sloped.High, sloped.Low));
            (DoubleCapped d, DoubleCapped slopedToo) = (VectorMath.Cap(x, wide), VectorMath.CapWithSlope(x, wide));
            Assert.Equal((d.High, d.Low), (slopedToo.High, slopedToo.Low));
        }
    }

    /// <summary>Kernels borrow memory for a capped logit of each class, and store vectors there.</summary>
    [Fact]
    public void A_vector_takes_the_memory_of_its_lanes()
    {
        Assert.Equal(
            (4 * Unsafe.SizeOf<SingleCapped>(), 8 * Unsafe.SizeOf<SingleCapped>(), 16 * Unsafe.SizeOf<SingleCapped>()),
            (Unsafe.SizeOf<SingleCapped128>(), Unsafe.SizeOf<SingleCapped256>(), Unsafe.SizeOf<SingleCapped512>()));
        Assert.Equal(
            (2 * Unsafe.SizeOf<DoubleCapped>(), 4 * Unsafe.SizeOf<DoubleCapped>(), 8 * Unsafe.SizeOf<DoubleCapped>()),
            (Unsafe.SizeOf<DoubleCapped128>(), Unsafe.SizeOf<DoubleCapped256>(), Unsafe.SizeOf<DoubleCapped512>()));
    }

    private static IEnumerable<double> Logits()
    {
        var random = new SplitMix(5);
        return Enumerable.Range(0, Hardware.Sample(Samples))
            .Select(_ => random.NextGaussian() * Math.Pow(10, random.Next(5) - 2))
            .Concat(Edges);
    }

    private static long[] Bits(SingleCapped c, float logSoftmax)
        => [.. new[] { c.High, c.Low, c.Slope, logSoftmax }.Select(BitHash.BitsOf)];

    private static long[] Bits(DoubleCapped c, double logSoftmax)
        => [.. new[] { c.High, c.Low, c.Slope, c.SlopeLow, logSoftmax }.Select(BitHash.BitsOf)];
}

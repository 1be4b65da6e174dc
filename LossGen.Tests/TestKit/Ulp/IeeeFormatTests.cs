using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.TestKit.Ulp;

/// <summary>Rounding is checked against the conversions of the runtime, which are correctly rounded.</summary>
[Trait("Category", "Light")]
public class IeeeFormatTests
{
    [Fact]
    public void RoundsToHalfAsTheRuntimeDoes()
    {
        for (int bits = 0; bits <= 0x7BFF; bits++)
        {
            double here = (double)BitConverter.UInt16BitsToHalf((ushort)bits);
            double next = bits == 0x7BFF ? 65536 : (double)BitConverter.UInt16BitsToHalf((ushort)(bits + 1));
            foreach (double part in (ReadOnlySpan<double>)[0, 0.25, 0.499999, 0.5, 0.500001, 0.75])
            {
                double value = here + (part * (next - here));
                Assert.Equal((double)(Half)value, IeeeFormat.Half.Round(value));
                Assert.Equal((double)(Half)(-value), IeeeFormat.Half.Round(-value));
            }
        }
    }

    [Theory]
    [InlineData(1.0 + (1.0 / (1 << 24)), 1.0)]
    [InlineData(1.0 + (3.0 / (1 << 24)), 1.0 + (4.0 / (1 << 24)))]
    [InlineData(1.401298464324817e-45, 1.401298464324817e-45)]
    [InlineData(7.006492321624085e-46, 0)]
    [InlineData(7.1e-46, 1.401298464324817e-45)]
    [InlineData(3.4028235677973366e38, double.PositiveInfinity)]
    [InlineData(3.4028235677973362e38, float.MaxValue)]
    public void RoundsToSingle(double value, double expected)
    {
        Assert.Equal(expected, IeeeFormat.Single.Round(value));
        Assert.Equal((double)(float)value, IeeeFormat.Single.Round(value));
    }

    [Fact]
    public void TheSecondPartDecidesTies()
    {
        Quad tie = 1.0 + Math.ScaleB(1, -24);
        Quad bit = Math.ScaleB(1, -80);
        Assert.Equal(1.0, IeeeFormat.Single.Round(tie));
        Assert.Equal(1.0, IeeeFormat.Single.Round(tie - bit));
        Assert.Equal(1.0 + Math.ScaleB(1, -23), IeeeFormat.Single.Round(tie + bit));
        Assert.Equal(1.0, IeeeFormat.Double.Round(Quad.One + bit));
        Assert.Equal(Math.BitIncrement(1.0), IeeeFormat.Double.Round(Quad.One + Math.ScaleB(1, -53) + bit));
    }

    [Fact]
    public void UlpsAreMeasuredInTheBinadeOfTheExactValue()
    {
        Assert.Equal(1, UlpDistance.Measure(IeeeFormat.Single, 1, 1 + Math.ScaleB(1, -23)));
        Assert.Equal(0.5, UlpDistance.Measure(IeeeFormat.Single, 1, 1 - Math.ScaleB(1, -24)));
        Assert.Equal(1, UlpDistance.Measure(IeeeFormat.Single, 0, float.Epsilon));
        Assert.Equal(0.25, UlpDistance.Measure(IeeeFormat.Double, (Quad)double.Epsilon / 4, 0));
        Assert.Equal(2, UlpDistance.Measure(IeeeFormat.Half, 1, 1 + Math.ScaleB(1, -9)));
        Assert.Equal(0.53125, UlpDistance.Measure(IeeeFormat.Half, 65519, double.PositiveInfinity));
    }

    [Fact]
    public void SpecialValuesAreEqualOrInfinitelyFar()
    {
        Assert.Equal(0, UlpDistance.Measure(IeeeFormat.Single, double.NaN, double.NaN));
        Assert.Equal(0, UlpDistance.Measure(IeeeFormat.Single, double.PositiveInfinity, double.PositiveInfinity));
        Assert.Equal(0, UlpDistance.Measure(IeeeFormat.Single, 1e39, double.PositiveInfinity));
        Assert.Equal(double.PositiveInfinity, UlpDistance.Measure(IeeeFormat.Single, 1, double.NaN));
        Assert.Equal(double.PositiveInfinity, UlpDistance.Measure(IeeeFormat.Single, double.NaN, 1));
        Assert.Equal(
            double.PositiveInfinity,
            UlpDistance.Measure(IeeeFormat.Single, double.NegativeInfinity, double.PositiveInfinity));
    }

    // 1 + 2^-11 is the tie between two halves, 2^-12 that between 1 and the one before.
    [Theory]
    [InlineData(1.0, 1.0, 0)]
    [InlineData(1.0 + (1.0 / 2048) + (3.0 / (1 << 23)), 1.0, 3)]
    [InlineData(1.0 + (1.0 / 2048) - (3.0 / (1 << 23)), 1.0 + (1.0 / 1024), 3)]
    [InlineData(1.0 - (1.0 / 4096) - (2.0 / (1 << 23)), 1.0, 4)]
    [InlineData(-1.0 - (1.0 / 2048) - (3.0 / (1 << 23)), -1.0, 3)]
    [InlineData(65519, double.PositiveInfinity, 1 / 0.00390625)]
    [InlineData(65521, 65504, 1 / 0.00390625)]
    public void ARoundedResultIsAsFarAsTheNearestNumberThatRoundsToIt(double exact, double actual, double ulps)
        => Assert.Equal(
            ulps, UlpDistance.MeasureRounded(IeeeFormat.Half, IeeeFormat.Single, exact, actual, exact));
}

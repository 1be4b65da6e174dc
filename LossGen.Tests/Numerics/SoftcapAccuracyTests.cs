using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Depth;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>
/// cap · tanh(x / cap) and its slope against the oracle: float kernels compute them in doubles, over whose arguments
/// this goes as densely as a test may; double kernels in two doubles.
/// </summary>
public sealed class SoftcapAccuracyTests
{
    private const double PromisedValue = 5;
    private const int PromisedSlopeBits = 45;
    private const int PromisedWideBits = 64;

    private const int Samples = 1 << 16;

    // Prime numbers of floats apart, so that all low bits occur.
    private static readonly int Step = TestDepth.IsDeep ? 8191 : 32_749;

    // A smaller slope of floats is 0; that of doubles loses its second half to subnormal numbers.
    private const double SmallestSlope = (double)float.Epsilon / 2;
    private const double SmallestWideSlope = 1e-290;

    public static TheoryData<double> Caps => [1, 3, 30, 50, 0.1, 1e-3, 1e6];

    [Theory]
    [MemberData(nameof(Caps))]
    public void FloatsAreWithinTheirPromise(double cap)
    {
        var (worstValue, worstSlope) = (0.0, 0.0);
        long step = Hardware.IsFast ? Step : 64 * Step;
        for (long bits = 1; bits < BitConverter.SingleToUInt32Bits(float.PositiveInfinity); bits += step)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            var exact = Softcap.Of(x, 1, cap);
            var softcap = SingleSoftcap.Of(0, x, 1, cap);
            double actual = -softcap.TargetGap;
            worstValue = Math.Max(worstValue, UlpDistance.Measure(IeeeFormat.Double, exact.Value, actual));
            Assert.Equal(actual, SingleSoftcap.Of(0, -x, 1, cap).TargetGap);
            if (exact.Slope.ToDouble() >= SmallestSlope)
            {
                worstSlope = Math.Max(worstSlope, RelativeError(exact.Slope, softcap.TargetSlope));
            }
            else
            {
                Assert.InRange(softcap.TargetSlope, 0, SmallestSlope * (1 + 1e-12));
            }
        }

        Assert.InRange(worstValue, 0, PromisedValue);
        Assert.InRange(Math.Log2(worstSlope), double.NegativeInfinity, -PromisedSlopeBits);
    }

    [Theory]
    [MemberData(nameof(Caps))]
    public void DoublesAreWithinTheirPromise(double cap)
    {
        var random = new SplitMix(23);
        double worst = 0;
        for (int i = 0; i < Hardware.Sample(Samples); i++)
        {
            double x = cap * Math.Pow(10, (random.NextUniform() * 20) - 17);
            var exact = Softcap.Of(x, 1, cap);
            var softcap = DoubleSoftcap.Of(0, x, 1, cap);
            worst = Math.Max(worst, RelativeError(exact.Value, -softcap.TargetGap));
            if (exact.Slope.ToDouble() >= SmallestWideSlope)
            {
                worst = Math.Max(worst, RelativeError(exact.Slope, softcap.TargetSlope));
            }
        }

        Assert.InRange(Math.Log2(worst), double.NegativeInfinity, -PromisedWideBits);
    }

    [Theory]
    [InlineData(0.5, 30)]
    [InlineData(7.25, 0.3)]
    public void TheScaleComesFirst(double scale, double cap)
    {
        double exact = Softcap.Of(1.5, scale, cap).Value.ToDouble();
        Assert.Equal(exact, -SingleSoftcap.Of(0, 1.5f, scale, cap).TargetGap, 1e-15);
        Assert.Equal(exact, -(double)DoubleSoftcap.Of(0, 1.5, scale, cap).TargetGap, 1e-15);
        Assert.Equal(cap * Math.Tanh(scale * 1.5 / cap), exact, 1e-14);
    }

    private static double RelativeError(Quad exact, WideDouble actual)
        => Math.Abs(((actual.Hi - exact + actual.Lo) / exact).ToDouble());
}

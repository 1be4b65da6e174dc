using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>
/// Every float against the library's own doubles, which <see cref="AccuracyTests"/> compares with the oracle: a
/// billionth of a float's last place is what that costs.
/// </summary>
public class SingleSweepTests
{
    private const int Parts = 64;
    private const int LeastExponent = -126;
    private const int FractionBits = 23;
    private const double Overflow = 3.4028235677973366e38;

    private static readonly string[] Rising = ["Exp", "ExpM1"];

    public static TheoryData<string> RisingNames => [.. Rising];

    [Theory]
    [MemberData(nameof(Functions.Names), MemberType = typeof(Functions))]
    public void A_sample_of_all_floats_is_as_near_as_was_measured(string name) =>
        AssertNear(Functions.Named(name), Hardware.IsFast ? 4999 : 4999999);

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(Functions.Names), MemberType = typeof(Functions))]
    public void Every_float_is_as_near_as_was_measured(string name) =>
        AssertNear(Functions.Named(name), Hardware.IsFast ? 1 : 99991);

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(RisingNames))]
    public void No_step_between_neighbouring_floats_goes_down(string name)
    {
        ElementFunction function = Functions.Named(name);
        Parallel.For(0, Parts, part =>
        {
            long first = int.MaxValue + 1L;
            long length = first / Parts;
            AssertRising(function, length * part, length, isNegative: false);
            AssertRising(function, length * part, length, isNegative: true);
        });
    }

    private static void AssertNear(ElementFunction function, int stride)
    {
        double worst = 0;
        float at = 0;
        Lock guard = new();
        Parallel.For(0, Parts, part =>
        {
            long length = (1L << 32) / Parts;
            double found = Worst(function, part * length, length, stride, out float where);
            lock (guard)
            {
                (worst, at) = found > worst ? (found, where) : (worst, at);
            }
        });
        Assert.True(worst <= function.SingleUlp, $"{function} of {at:R} is {worst} ULP away");
    }

    private static double Worst(ElementFunction function, long first, long length, int stride, out float at)
    {
        double worst = 0;
        at = 0;
        for (long offset = 0; offset < length; offset += 16L * stride)
        {
            Vector512<int> bits = Vector512.Create((int)(uint)(first + offset)) + (Vector512<int>.Indices * stride);
            Vector512<float> x = bits.AsSingle();
            Vector512<float> y = function.Single.Of512Bits(x);
            (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x);
            Vector512<double> exactLower = function.Double.Of512Bits(lower);
            Vector512<double> exactUpper = function.Double.Of512Bits(upper);
            for (int lane = 0; lane < 16; lane++)
            {
                double distance = Distance(y[lane], lane < 8 ? exactLower[lane] : exactUpper[lane - 8]);
                if (distance > worst)
                {
                    worst = distance;
                    at = x[lane];
                }
            }
        }

        return worst;
    }

    private static double Distance(float actual, double exact)
    {
        if (!float.IsFinite(actual))
        {
            bool isSame = float.IsNaN(actual)
                ? double.IsNaN(exact)
                : Math.Abs(exact) >= Overflow && Math.Sign(exact) == Math.Sign(actual);
            return isSame ? 0 : double.PositiveInfinity;
        }

        if (!double.IsFinite(exact))
        {
            return double.PositiveInfinity;
        }

        long biased = (BitConverter.DoubleToInt64Bits(exact) >> 52) & 0x7FF;
        long unit = Math.Max(biased, 1023 + LeastExponent) - FractionBits;
        return Math.Abs(actual - exact) / BitConverter.Int64BitsToDouble(unit << 52);
    }

    private static void AssertRising(ElementFunction function, long first, long length, bool isNegative)
    {
        int sign = isNegative ? int.MinValue : 0;
        int before = (int)Math.Max(first - 1, 0);
        float previous = function.Single.Scalar(BitConverter.Int32BitsToSingle(before | sign));
        for (long offset = 0; offset < length; offset += 16)
        {
            Vector512<int> bits = Vector512.Create((int)(first + offset)) + Vector512<int>.Indices;
            Vector512<float> y = function.Single.Of512Bits((bits | Vector512.Create(sign)).AsSingle());
            for (int lane = 0; lane < 16; lane++)
            {
                if (isNegative ? y[lane] > previous : y[lane] < previous)
                {
                    Assert.Fail($"{function} is {y[lane]:R} after {previous:R} near {bits[lane]:X8}, {sign}");
                }

                previous = y[lane];
            }
        }
    }
}

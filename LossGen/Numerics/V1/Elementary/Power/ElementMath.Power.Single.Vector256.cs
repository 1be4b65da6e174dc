using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SinglePowerConstants;
using Logarithm = LossGen.Numerics.V1.SingleLogConstants;
using Range = LossGen.Numerics.V1.SingleExpRange;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>x to a power that is the same for all lanes, as IEEE 754's pow.</summary>
    /// <param name="x">The bases.</param>
    /// <param name="exponent">The exponent.</param>
    /// <returns>
    /// 1 for the exponent 0 and for the base 1; NaN for a negative base and an exponent that is finite and no integer.
    /// </returns>
    public static Vector256<float> Power(Vector256<float> x, float exponent)
    {
        Vector256<float> one = Vector256<float>.One;
        if (exponent == 0)
        {
            return one;
        }

        Vector256<float> size = Vector256.Abs(x);
        if (!float.IsFinite(exponent))
        {
            return PowerOfInfinity(size, exponent);
        }

        Vector256<float> isFinite = Vector256.LessThan(size, Vector256.Create(float.PositiveInfinity));
        Vector256<float> isOrdinary = isFinite & Vector256.GreaterThan(size, Vector256<float>.Zero);
        Vector256<float> result = Vector256.ConditionalSelect(
            isOrdinary, PowerOfPositive(size, Vector256.Create(exponent)), exponent > 0 ? size : one / size);
        if (float.IsInteger(exponent))
        {
            return float.IsOddInteger(exponent) ? Vector256.CopySign(result, x) : result;
        }

        return Vector256.ConditionalSelect(
            isFinite & Vector256.LessThan(x, Vector256<float>.Zero), Vector256.Create(float.NaN), result);
    }

    // What is above 1 grows and what is below it vanishes, or the other way round. NaN gives NaN, unless the base is 1.
    private static Vector256<float> PowerOfInfinity(Vector256<float> size, float exponent)
    {
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> ofLarge = Vector256.Create(float.Max(exponent, 0));
        Vector256<float> ofSmall = Vector256.Create(float.Max(-exponent, 0));
        Vector256<float> result = Vector256.ConditionalSelect(Vector256.GreaterThan(size, one), ofLarge, size);
        return Vector256.ConditionalSelect(Vector256.LessThan(size, one), ofSmall, result);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerOfPositive(Vector256<float> x, Vector256<float> y)
    {
        Vector256<float> log = LogInTwoParts(x, out Vector256<float> logLow);
        Vector256<float> product = y * log;
        Vector256<float> rest = Vector256.FusedMultiplyAdd(y, log, -product);
        rest = Vector256.FusedMultiplyAdd(y, logLow, rest);

        // Beyond the range of results it may be infinite or NaN.
        rest &= Vector256.LessThan(Vector256.Abs(product), Vector256.Create(-Range.Underflow));
        return Exp(product, rest);
    }

    // Its error is multiplied by the exponent, hence two parts down to the fifth power of t.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogInTwoParts(Vector256<float> x, out Vector256<float> low)
    {
        Vector256<float> k = SplitAtSqrtHalf(x, out Vector256<float> significand);
        Vector256<float> t = TwiceArtanhArgument(
            significand - Vector256<float>.One, Vector256<float>.Zero, out Vector256<float> tLow);
        Vector256<float> cube = CubeTerms(t, tLow, out Vector256<float> cubeLow);
        Vector256<float> ofFraction = t + cube;
        Vector256<float> ofFractionLow = ((t - ofFraction) + cube) + (tLow + cubeLow);

        // The product is exact, and either 0 or the larger term.
        Vector256<float> ofPower = k * Vector256.Create(Logarithm.Ln2High);
        Vector256<float> sum = ofPower + ofFraction;
        low = ((ofPower - sum) + ofFraction)
            + Vector256.FusedMultiplyAdd(k, Vector256.Create(Logarithm.Ln2Low), ofFractionLow);
        return sum;
    }

    /// <summary>t^3 (1/12 + t^2 (1/80 + ...)) in two parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> CubeTerms(Vector256<float> t, Vector256<float> tLow, out Vector256<float> low)
    {
        Vector256<float> square = t * t;
        Vector256<float> squareLow = Vector256.FusedMultiplyAdd(
            t + t, tLow, Vector256.FusedMultiplyAdd(t, t, -square));

        Vector256<float> series = PowerSeries(square);
        Vector256<float> twelfth = Vector256.Create(Constants.Twelfth);
        Vector256<float> tail = square * series;
        Vector256<float> u = twelfth + tail;
        Vector256<float> uLow = Vector256.FusedMultiplyAdd(
            squareLow, series, (twelfth - u) + tail + Vector256.Create(Constants.TwelfthLow));

        Vector256<float> v = square * u;
        Vector256<float> vLow = Vector256.FusedMultiplyAdd(square, u, -v);
        vLow = Vector256.FusedMultiplyAdd(squareLow, u, Vector256.FusedMultiplyAdd(square, uLow, vLow));

        Vector256<float> cube = t * v;
        low = Vector256.FusedMultiplyAdd(t, v, -cube);
        low = Vector256.FusedMultiplyAdd(tLow, v, Vector256.FusedMultiplyAdd(t, vLow, low));
        return cube;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleLogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>x = 2^k · significand with the significand between sqrt(1/2) and sqrt(2).</summary>
    /// <param name="x">Positive numbers; others give a meaningless result.</param>
    /// <param name="significand">The significand.</param>
    /// <returns>k.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SplitAtSqrtHalf(Vector256<float> x, out Vector256<float> significand)
    {
        Vector256<float> isSubnormal = Vector256.LessThan(x, Vector256.Create(Constants.LeastNormal));
        Vector256<float> scaled = Vector256.ConditionalSelect(
            isSubnormal, x * Vector256.Create(Constants.SubnormalScale), x);
        Vector256<float> k = SplitNormal(scaled, out significand);
        return k - (isSubnormal & Vector256.Create(Constants.SubnormalExponent));
    }

    // The exponent goes through a fraction: CPUs without AVX-512 neither convert a long nor shift its sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SplitNormal(Vector256<float> x, out Vector256<float> significand)
    {
        Vector256<int> offset = Vector256.Create(Constants.SqrtHalfBits);
        Vector256<int> bits = (x.AsInt32() - offset) ^ (-Vector256<float>.Zero).AsInt32();
        significand = ((bits & Vector256.Create(Constants.FractionMask)) + offset).AsSingle();

        Vector256<int> power = (bits >>> Constants.FractionBits) | Vector256.Create(Constants.PowerBits);
        return power.AsSingle() - Vector256.Create(Constants.PowerOffset);
    }

    /// <summary>t = 2s with s = f / (2 + f), for which log(1 + f) is 2 artanh(s).</summary>
    /// <param name="f">What is added to 1.</param>
    /// <param name="fLow">What rounding left over of it.</param>
    /// <param name="low">What rounding leaves over of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TwiceArtanhArgument(
        Vector256<float> f, Vector256<float> fLow, out Vector256<float> low)
    {
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> half = Vector256.Create((float)0.5);
        Vector256<float> divisor = Vector256.FusedMultiplyAdd(f, half, one);
        Vector256<float> minusLow = Vector256.FusedMultiplyAdd(f, -half, divisor - one);
        return Quotient(f, fLow, divisor, Vector256.FusedMultiplyAdd(fLow, -half, minusLow), out low);
    }

    // k ln 2 + log(1 + f + fLow).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfParts(Vector256<float> k, Vector256<float> f, Vector256<float> fLow)
    {
        Vector256<float> twice = TwiceArtanhArgument(f, fLow, out Vector256<float> low);
        Vector256<float> square = twice * twice;
        low = Vector256.FusedMultiplyAdd(twice * square, LogSeries(square), low);

        // The product is exact, and either 0 or the larger term.
        Vector256<float> ofPower = k * Vector256.Create(Constants.Ln2High);
        Vector256<float> sum = ofPower + twice;
        low += (ofPower - sum) + twice;
        return sum + Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.Ln2Low), low);
    }

    // log and log2 beyond the positive finite numbers.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> WithPoles(Vector256<float> x, Vector256<float> result)
    {
        Vector256<float> infinity = Vector256.Create(float.PositiveInfinity);
        result = Vector256.ConditionalSelect(Vector256.LessThan(x, infinity), result, x);
        result = Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), -infinity, result);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(x, Vector256<float>.Zero), Vector256.Create(float.NaN), result);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleLogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>The natural logarithm.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>-∞ for ±0, ∞ for ∞, NaN for negative numbers and NaN; 0 for 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log(Vector256<float> x)
    {
        Vector256<float> k = SplitAtSqrtHalf(x, out Vector256<float> significand);
        return WithPoles(x, LogOfParts(k, significand - Vector256<float>.One, Vector256<float>.Zero));
    }

    /// <summary>The logarithm to base 2, exact for powers of two.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>-∞ for ±0, ∞ for ∞, NaN for negative numbers and NaN; 0 for 1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Log2(Vector256<float> x)
    {
        Vector256<float> k = SplitAtSqrtHalf(x, out Vector256<float> significand);
        Vector256<float> twice = TwiceArtanhArgument(
            significand - Vector256<float>.One, Vector256<float>.Zero, out Vector256<float> low);
        Vector256<float> square = twice * twice;
        low = Vector256.FusedMultiplyAdd(twice * square, LogSeries(square), low);

        Vector256<float> factor = Vector256.Create(Constants.Log2OfE);
        Vector256<float> product = twice * factor;
        low = Vector256.FusedMultiplyAdd(
            low, factor, Vector256.FusedMultiplyAdd(twice, factor, -product));
        low = Vector256.FusedMultiplyAdd(twice, Vector256.Create(Constants.Log2OfELow), low);
        Vector256<float> sum = k + product;
        return WithPoles(x, sum + (((k - sum) + product) + low));
    }

    /// <summary>log(1 + x), also where x is near 0.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>x for ±0, -∞ for -1, ∞ for ∞, NaN for numbers below -1 and NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogP1(Vector256<float> x)
    {
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> u = Sum(one, x, out Vector256<float> rest);
        Vector256<float> k = SplitNormal(u, out Vector256<float> significand);

        // What rounding left over is brought to the size of the significand. Near 0 the sum of both parts is x, and
        // beyond some size the power of two is none.
        Vector256<int> minusPower = significand.AsInt32() - u.AsInt32() + Vector256.Create(Constants.OneBits);
        rest *= minusPower.AsSingle();
        rest &= Vector256.LessThan(x, Vector256.Create(Constants.OneIsLost));
        Vector256<float> fraction = significand - one;
        Vector256<float> f = fraction + rest;
        return Vector256.CopySign(WithPoles(u, LogOfParts(k, f, (fraction - f) + rest)), x);
    }
}

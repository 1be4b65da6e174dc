using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.MixtureConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>
    /// The logarithm of a probability over that in a mixture, -log(own + other exp(d)): of u over own u + other v, with
    /// d = log(v/u) and own + other = 1.
    /// </summary>
    /// <param name="d">log v - log u, infinite where one of them is 0.</param>
    /// <param name="own">The share of u in the mixture, not below 2^-900.</param>
    /// <param name="other">The share of v in the mixture, not below 2^-900.</param>
    /// <returns>At most 2.5 ULP away; -log(own) for -inf, -inf for +inf, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogOverMixture(
        Vector256<double> d, Vector256<double> own, Vector256<double> other)
    {
        Vector256<double> limit = Vector256.Create(Constants.Limit);
        Vector256<double> isAbove = Vector256.GreaterThan(d, limit);
        Vector256<double> isBelow = Vector256.LessThan(d, -limit);
        Vector256<double> within = Vector256.ConditionalSelect(
            isAbove, limit, Vector256.ConditionalSelect(isBelow, -limit, d));
        Vector256<double> beyond = isAbove & (d - limit);

        // other exp(d) is w + w h; x is the same less other, so that the sum of the shares is 1 + x.
        Vector256<double> w = other * PowerOfTwo(within, out Vector256<double> h);
        Vector256<double> x = Vector256.FusedMultiplyAdd(w, h, w - other);
        Vector256<double> isSmall = Vector256.LessThan(x, Vector256.Create(Constants.SumLimit));
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> start = Vector256.ConditionalSelect(isSmall, own, one);
        Vector256<double> added = Vector256.ConditionalSelect(isSmall, Vector256.FusedMultiplyAdd(w, h, w), x);
        Vector256<double> sum = start + added;
        Vector256<double> addedPart = sum - start;
        Vector256<double> error = (start - (sum - addedPart)) + (added - addedPart);

        // Near 1 x itself is the fraction and nothing is left over.
        Vector256<double> k = SplitAtSqrtHalf(sum, out Vector256<double> significand);
        Vector256<double> isNearOne = Vector256.Equals(k, Vector256<double>.Zero);
        Vector256<double> fraction = Vector256.ConditionalSelect(isNearOne, x, significand - one);
        Vector256<double> leftOver = Vector256.AndNot(error / sum, isNearOne);
        return -(LogOfParts(k, fraction, leftOver) + beyond);
    }

    // exp(d) is the power of two times 1 + h.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerOfTwo(Vector256<double> d, out Vector256<double> h)
    {
        Vector256<double> rounder = Vector256.Create(Constants.Rounder);
        Vector256<double> t = Vector256.FusedMultiplyAdd(
            d, Vector256.Create(DoubleExpConstants.BitsPerNeper), rounder);
        Vector256<double> k = t - rounder;
        Vector256<double> leading = Vector256.FusedMultiplyAdd(
            k, Vector256.Create(DoubleExpConstants.MinusLn2High), d);
        Vector256<double> small = k * Vector256.Create(DoubleExpConstants.MinusLn2Low);
        Vector256<double> r = leading + small;
        h = r + ExpHigherPowers(r, small - (r - leading));
        return (t.AsInt64() << 52).AsDouble();
    }
}

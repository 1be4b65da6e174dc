using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>exp(x - max) * 2^<see cref="DoubleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane.</param>
    /// <returns>At most 0.75 ULP away; 0 where x - max is below -885.8, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpShifted(Vector128<double> x, Vector128<double> max) =>
        ExpShifted(x, DoubleShift128.Of(max));

    /// <summary>exp(x - max) * 2^<see cref="DoubleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, taken apart.</param>
    /// <returns>At most 0.70 ULP away; 0 where x - max is below -885.8, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpShifted(Vector128<double> x, DoubleShift128 max)
    {
        // Where the difference overflows the error is NaN, and the cut throws it away.
        Vector128<double> d = x - max.High;
        Vector128<double> error = x - (d + max.High);
        return ExpBiased(d, error - max.Low);
    }

    /// <summary>exp(scale · (x - max)) * 2^<see cref="DoubleExpBias"/> for x not above max.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, and the scale.</param>
    /// <returns>As accurate as without a scale; NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpShifted(Vector128<double> x, DoubleScaledShift128 max)
    {
        Vector128<double> d = max.Apply(x, out Vector128<double> rest);
        return ExpBiased(d, rest);
    }

    /// <summary>exp(x) for x not above 0.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>At most 0.75 ULP away (1.0 where subnormal), at most 1; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Exp(Vector128<double> x) =>
        ExpBiased(x, Vector128<double>.Zero) * Vector128.Create(1 / DoubleExpUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpBiased(Vector128<double> d, Vector128<double> error)
    {
        Vector128<double> rounder = Vector128.Create(Constants.Rounder);
        Vector128<double> t = Vector128.FusedMultiplyAdd(d, Vector128.Create(Constants.BitsPerNeper), rounder);
        Vector128<double> k = t - rounder;

        // The reduced argument as r and what rounding it left over.
        Vector128<double> leading = Vector128.FusedMultiplyAdd(k, Vector128.Create(Constants.MinusLn2High), d);
        Vector128<double> small = Vector128.FusedMultiplyAdd(k, Vector128.Create(Constants.MinusLn2Low), error);
        Vector128<double> r = leading + small;
        Vector128<double> rest = small - (r - leading);

        // 1 + r rounds; what that leaves over is added together with the higher powers.
        Vector128<double> one = Vector128.Create(1.0);
        Vector128<double> u = one + r;
        Vector128<double> v = (one - u) + r;
        v += ExpHigherPowers(r, rest);

        // A product rather than a sum of exponents, so that NaN stays NaN whatever its payload is.
        Vector128<double> y = (u + v) * (t.AsInt64() << 52).AsDouble();
        return Vector128.ConditionalSelect(
            Vector128.LessThan(d, Vector128.Create(Constants.Cut)), Vector128<double>.Zero, y);
    }

    // rest + C2 r^2 + ... + C11 r^11, even and odd powers apart: two short chains instead of a long one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpHigherPowers(Vector128<double> r, Vector128<double> rest)
    {
        Vector128<double> square = r * r;
        Vector128<double> even = Vector128.FusedMultiplyAdd(
            Vector128.Create(Constants.C10), square, Vector128.Create(Constants.C8));
        Vector128<double> odd = Vector128.FusedMultiplyAdd(
            Vector128.Create(Constants.C11), square, Vector128.Create(Constants.C9));
        even = Vector128.FusedMultiplyAdd(even, square, Vector128.Create(Constants.C6));
        odd = Vector128.FusedMultiplyAdd(odd, square, Vector128.Create(Constants.C7));
        even = Vector128.FusedMultiplyAdd(even, square, Vector128.Create(Constants.C4));
        odd = Vector128.FusedMultiplyAdd(odd, square, Vector128.Create(Constants.C5));
        even = Vector128.FusedMultiplyAdd(even, square, Vector128.Create(Constants.C2));
        odd = Vector128.FusedMultiplyAdd(odd, square, Vector128.Create(Constants.C3));
        return Vector128.FusedMultiplyAdd(square, Vector128.FusedMultiplyAdd(odd, r, even), rest);
    }
}

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
    public static Vector512<double> ExpShifted(Vector512<double> x, Vector512<double> max) =>
        ExpShifted(x, DoubleShift512.Of(max));

    /// <summary>exp(x - max) * 2^<see cref="DoubleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, taken apart.</param>
    /// <returns>At most 0.70 ULP away; 0 where x - max is below -885.8, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpShifted(Vector512<double> x, DoubleShift512 max)
    {
        // Where the difference overflows the error is NaN, and the cut throws it away.
        Vector512<double> d = x - max.High;
        Vector512<double> error = x - (d + max.High);
        return ExpBiased(d, error - max.Low);
    }

    /// <summary>exp(scale · (x - max)) * 2^<see cref="DoubleExpBias"/> for x not above max.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, and the scale.</param>
    /// <returns>As accurate as without a scale; NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExpShifted(Vector512<double> x, DoubleScaledShift512 max)
    {
        Vector512<double> d = max.Apply(x, out Vector512<double> rest);
        return ExpBiased(d, rest);
    }

    /// <summary>exp(x) for x not above 0.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>At most 0.75 ULP away (1.0 where subnormal), at most 1; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Exp(Vector512<double> x) =>
        ExpBiased(x, Vector512<double>.Zero) * Vector512.Create(1 / DoubleExpUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpBiased(Vector512<double> d, Vector512<double> error)
    {
        Vector512<double> rounder = Vector512.Create(Constants.Rounder);
        Vector512<double> t = Vector512.FusedMultiplyAdd(d, Vector512.Create(Constants.BitsPerNeper), rounder);
        Vector512<double> k = t - rounder;

        // The reduced argument as r and what rounding it left over.
        Vector512<double> leading = Vector512.FusedMultiplyAdd(k, Vector512.Create(Constants.MinusLn2High), d);
        Vector512<double> small = Vector512.FusedMultiplyAdd(k, Vector512.Create(Constants.MinusLn2Low), error);
        Vector512<double> r = leading + small;
        Vector512<double> rest = small - (r - leading);

        // 1 + r rounds; what that leaves over is added together with the higher powers.
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> u = one + r;
        Vector512<double> v = (one - u) + r;
        v += ExpHigherPowers(r, rest);

        // A product rather than a sum of exponents, so that NaN stays NaN whatever its payload is.
        Vector512<double> y = (u + v) * (t.AsInt64() << 52).AsDouble();
        return Vector512.ConditionalSelect(
            Vector512.LessThan(d, Vector512.Create(Constants.Cut)), Vector512<double>.Zero, y);
    }

    // rest + C2 r^2 + ... + C11 r^11, even and odd powers apart: two short chains instead of a long one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ExpHigherPowers(Vector512<double> r, Vector512<double> rest)
    {
        Vector512<double> square = r * r;
        Vector512<double> even = Vector512.FusedMultiplyAdd(
            Vector512.Create(Constants.C10), square, Vector512.Create(Constants.C8));
        Vector512<double> odd = Vector512.FusedMultiplyAdd(
            Vector512.Create(Constants.C11), square, Vector512.Create(Constants.C9));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(Constants.C6));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(Constants.C7));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(Constants.C4));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(Constants.C5));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(Constants.C2));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(Constants.C3));
        return Vector512.FusedMultiplyAdd(square, Vector512.FusedMultiplyAdd(odd, r, even), rest);
    }
}

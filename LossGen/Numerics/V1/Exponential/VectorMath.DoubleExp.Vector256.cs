using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>exp(x - max) * 2^<see cref="DoubleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane.</param>
    /// <returns>At most 0.75 ULP away; 0 where x - max is below -885.8, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpShifted(Vector256<double> x, Vector256<double> max) =>
        ExpShifted(x, DoubleShift256.Of(max));

    /// <summary>exp(x - max) * 2^<see cref="DoubleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, taken apart.</param>
    /// <returns>At most 0.70 ULP away; 0 where x - max is below -885.8, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpShifted(Vector256<double> x, DoubleShift256 max)
    {
        // Where the difference overflows the error is NaN, and the cut throws it away.
        Vector256<double> d = x - max.High;
        Vector256<double> error = x - (d + max.High);
        return ExpBiased(d, error - max.Low);
    }

    /// <summary>exp(scale · (x - max)) * 2^<see cref="DoubleExpBias"/> for x not above max.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, and the scale.</param>
    /// <returns>As accurate as without a scale; NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpShifted(Vector256<double> x, DoubleScaledShift256 max)
    {
        Vector256<double> d = max.Apply(x, out Vector256<double> rest);
        return ExpBiased(d, rest);
    }

    /// <summary>exp(x) for x not above 0.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>At most 0.75 ULP away (1.0 where subnormal), at most 1; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Exp(Vector256<double> x) =>
        ExpBiased(x, Vector256<double>.Zero) * Vector256.Create(1 / DoubleExpUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpBiased(Vector256<double> d, Vector256<double> error) =>
        Fma.IsSupported || AdvSimd.IsSupported ? ExpFused(d, error) : DoubleExpWithoutFma.Of(d, error);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpFused(Vector256<double> d, Vector256<double> error)
    {
        Vector256<double> rounder = Vector256.Create(Constants.Rounder);
        Vector256<double> t = Vector256.FusedMultiplyAdd(d, Vector256.Create(Constants.BitsPerNeper), rounder);
        Vector256<double> k = t - rounder;

        // The reduced argument as r and what rounding it left over.
        Vector256<double> leading = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusLn2High), d);
        Vector256<double> small = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusLn2Low), error);
        Vector256<double> r = leading + small;
        Vector256<double> rest = small - (r - leading);

        // 1 + r rounds; what that leaves over is added together with the higher powers.
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> u = one + r;
        Vector256<double> v = (one - u) + r;
        v += ExpHigherPowers(r, rest);

        // A product rather than a sum of exponents, so that NaN stays NaN whatever its payload is.
        Vector256<double> y = (u + v) * (t.AsInt64() << 52).AsDouble();
        return Vector256.ConditionalSelect(
            Vector256.LessThan(d, Vector256.Create(Constants.Cut)), Vector256<double>.Zero, y);
    }

    // rest + C2 r^2 + ... + C11 r^11, even and odd powers apart: two short chains instead of a long one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ExpHigherPowers(Vector256<double> r, Vector256<double> rest)
    {
        Vector256<double> square = r * r;
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            Vector256.Create(Constants.C10), square, Vector256.Create(Constants.C8));
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            Vector256.Create(Constants.C11), square, Vector256.Create(Constants.C9));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.C6));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.C7));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.C4));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.C5));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.C2));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.C3));
        return Vector256.FusedMultiplyAdd(square, Vector256.FusedMultiplyAdd(odd, r, even), rest);
    }
}

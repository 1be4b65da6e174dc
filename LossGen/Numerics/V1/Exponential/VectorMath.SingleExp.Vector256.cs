using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>exp(x - max) * 2^<see cref="SingleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane.</param>
    /// <returns>At most 0.57 ULP away; 0 where x - max is below -120.6, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpShifted(Vector256<float> x, Vector256<float> max) =>
        ExpShifted(x, SingleShift256.Of(max));

    /// <summary>exp(x - max) * 2^<see cref="SingleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, taken apart.</param>
    /// <returns>At most 0.57 ULP away; 0 where x - max is below -120.6, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpShifted(Vector256<float> x, SingleShift256 max)
    {
        // Where the difference overflows the error is NaN, and the cut throws it away.
        Vector256<float> d = x - max.High;
        Vector256<float> error = x - (d + max.High);
        return max.Exp.Of(d, error, max.Low);
    }

    /// <summary>exp(scale · (x - max)) * 2^<see cref="SingleExpBias"/> for x not above max.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, and the scale.</param>
    /// <returns>As accurate as without a scale; NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpShifted(Vector256<float> x, SingleScaledShift256 max)
    {
        Vector256<float> d = max.Apply(x, out Vector256<float> rest);
        return ExpBiased(d, rest, Vector256<float>.Zero);
    }

    /// <summary>exp(x) for x not above 0.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>At most 0.57 ULP away (0.77 where subnormal), at most 1, monotone; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x) =>
        ExpBiased(x, Vector256<float>.Zero, Vector256<float>.Zero) * Vector256.Create(1 / SingleExpUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpBiased(Vector256<float> d, Vector256<float> error, Vector256<float> low) =>
        new SingleExp256().Of(d, error, low);
}

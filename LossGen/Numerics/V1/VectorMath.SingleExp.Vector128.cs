using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>exp(x - max) * 2^<see cref="SingleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane.</param>
    /// <returns>At most 0.57 ULP away; 0 where x - max is below -120.6, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpShifted(Vector128<float> x, Vector128<float> max) =>
        ExpShifted(x, SingleShift128.Of(max));

    /// <summary>exp(x - max) * 2^<see cref="SingleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, taken apart.</param>
    /// <returns>At most 0.57 ULP away; 0 where x - max is below -120.6, NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpShifted(Vector128<float> x, SingleShift128 max)
    {
        // Where the difference overflows the error is NaN, and the cut throws it away.
        Vector128<float> d = x - max.High;
        Vector128<float> error = x - (d + max.High);
        return max.Exp.Of(d, error, max.Low);
    }

    /// <summary>exp(scale · (x - max)) * 2^<see cref="SingleExpBias"/> for x not above max.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="max">Their maximum in every lane, and the scale.</param>
    /// <returns>As accurate as without a scale; NaN where x - max is NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpShifted(Vector128<float> x, SingleScaledShift128 max)
    {
        Vector128<float> d = max.Apply(x, out Vector128<float> rest);
        return ExpBiased(d, rest, Vector128<float>.Zero);
    }

    /// <summary>exp(x) for x not above 0.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>At most 0.57 ULP away (0.77 where subnormal), at most 1, monotone; NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Exp(Vector128<float> x) =>
        ExpBiased(x, Vector128<float>.Zero, Vector128<float>.Zero) * Vector128.Create(1 / SingleExpUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ExpBiased(Vector128<float> d, Vector128<float> error, Vector128<float> low) =>
        new SingleExp128().Of(d, error, low);
}

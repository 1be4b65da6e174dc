using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// Exponentials of capped logits, and derivatives times the slope of the cap, by which each is multiplied on its way to
// the logits.
public static partial class VectorMath
{
    /// <summary>
    /// exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.
    /// </summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpCapped(Vector256<float> x, in SingleSoftcap softcap) =>
        ExpShifted(Cap(x, softcap));

    /// <summary>
    /// exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.
    /// </summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="capped">The differences.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpCapped(
        Vector256<float> x, in SingleSoftcap softcap, out Capped<Vector256<float>> capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }

    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logits: a derivative is multiplied by their slope on its way to the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sloped(
        Vector256<float> e, Vector256<float> f, Vector256<float> fLow, in Capped<Vector256<float>> x)
    {
        Vector256<float> product = e * f;
        Vector256<float> rest = Vector256.FusedMultiplyAdd(e, fLow, Vector256.FusedMultiplyAdd(e, f, -product));
        return TimesSlope(product, rest, x);
    }

    /// <summary>(e · f + b) · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="b">What is added.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sloped(
        Vector256<float> e, Vector256<float> f, Vector256<float> fLow, Vector256<float> b, Vector256<float> bLow,
        in Capped<Vector256<float>> x)
    {
        Vector256<float> product = e * f;
        Vector256<float> rest = Vector256.FusedMultiplyAdd(e, fLow, Vector256.FusedMultiplyAdd(e, f, -product));

        // The sum and what it lost: it is multiplied once more before it is rounded.
        Vector256<float> sum = product + b;
        Vector256<float> added = sum - product;
        rest += ((product - (sum - added)) + (b - added)) + bLow;
        return TimesSlope(sum, rest, x);
    }

    /// <summary>(e · f + w · b) · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="w">The weights.</param>
    /// <param name="b">Their factor.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sloped(
        Vector256<float> e, Vector256<float> f, Vector256<float> fLow,
        Vector256<float> w, Vector256<float> b, Vector256<float> bLow, in Capped<Vector256<float>> x)
    {
        Vector256<float> offset = w * b;
        Vector256<float> offsetLow = Vector256.FusedMultiplyAdd(w, bLow, Vector256.FusedMultiplyAdd(w, b, -offset));
        return Sloped(e, f, fLow, offset, offsetLow, x);
    }

    // Where the derivative is not finite, what it lost is not a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TimesSlope(
        Vector256<float> derivative, Vector256<float> rest, in Capped<Vector256<float>> x)
    {
        rest = Vector256.FusedMultiplyAdd(derivative, x.SlopeLow, rest * x.Slope);
        rest = Vector256.ConditionalSelect(Vector256.IsFinite(rest), rest, Vector256<float>.Zero);
        return Vector256.FusedMultiplyAdd(derivative, x.Slope, rest);
    }
}

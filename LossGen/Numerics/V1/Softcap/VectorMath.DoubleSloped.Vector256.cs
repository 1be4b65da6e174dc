using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// Derivatives times the slope of the cap, by which each is multiplied on its way to the logits: in two doubles, and
// rounded once.
public static partial class VectorMath
{
    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logits: a derivative is multiplied by their slope on its way to the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sloped(
        Vector256<double> e, Vector256<double> f, Vector256<double> fLow, in DoubleCapped256 x)
    {
        Vector256<double> product = e * f;
        Vector256<double> rest = Vector256.FusedMultiplyAdd(e, fLow, Vector256.FusedMultiplyAdd(e, f, -product));
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
    public static Vector256<double> Sloped(
        Vector256<double> e, Vector256<double> f, Vector256<double> fLow, Vector256<double> b, Vector256<double> bLow,
        in DoubleCapped256 x)
    {
        Vector256<double> product = e * f;
        Vector256<double> rest = Vector256.FusedMultiplyAdd(e, fLow, Vector256.FusedMultiplyAdd(e, f, -product));

        // The sum and what it lost: it is multiplied once more before it is rounded.
        Vector256<double> sum = product + b;
        Vector256<double> added = sum - product;
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
    public static Vector256<double> Sloped(
        Vector256<double> e, Vector256<double> f, Vector256<double> fLow,
        Vector256<double> w, Vector256<double> b, Vector256<double> bLow, in DoubleCapped256 x)
    {
        Vector256<double> offset = w * b;
        Vector256<double> offsetLow = Vector256.FusedMultiplyAdd(w, bLow, Vector256.FusedMultiplyAdd(w, b, -offset));
        return Sloped(e, f, fLow, offset, offsetLow, x);
    }

    // Where the derivative is not finite, what it lost is not a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TimesSlope(
        Vector256<double> derivative, Vector256<double> rest, in DoubleCapped256 x)
    {
        rest = Vector256.FusedMultiplyAdd(derivative, x.SlopeLow, rest * x.Slope);
        rest = Vector256.ConditionalSelect(Vector256.IsFinite(rest), rest, Vector256<double>.Zero);
        return Vector256.FusedMultiplyAdd(derivative, x.Slope, rest);
    }
}

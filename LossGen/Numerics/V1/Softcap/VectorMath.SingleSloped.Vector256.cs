using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// Derivatives times the slope of the cap, by which each is multiplied on its way to the logits: in doubles, and rounded
// once.
public static partial class VectorMath
{
    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logits: a derivative is multiplied by their slope on its way to the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sloped(
        Vector256<float> e, Vector256<float> f, Vector256<float> fLow, in SingleCapped256 x) =>
        TimesSlope(SingleRows256.Widen(e) * (SingleRows256.Widen(f) + SingleRows256.Widen(fLow)), x);

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
        in SingleCapped256 x)
    {
        SingleRows256 factor = SingleRows256.Widen(f) + SingleRows256.Widen(fLow);
        SingleRows256 offset = SingleRows256.Widen(b) + SingleRows256.Widen(bLow);
        return TimesSlope(SingleRows256.MultiplyAdd(SingleRows256.Widen(e), factor, offset), x);
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
        Vector256<float> w, Vector256<float> b, Vector256<float> bLow, in SingleCapped256 x)
    {
        SingleRows256 factor = SingleRows256.Widen(f) + SingleRows256.Widen(fLow);
        SingleRows256 offset = SingleRows256.Widen(w) * (SingleRows256.Widen(b) + SingleRows256.Widen(bLow));
        return TimesSlope(SingleRows256.MultiplyAdd(SingleRows256.Widen(e), factor, offset), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TimesSlope(SingleRows256 derivative, in SingleCapped256 x) =>
        Vector256.Narrow(derivative.Lower * x.SlopeLower, derivative.Upper * x.SlopeUpper);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
// These are calls on purpose: two hyperbolic tangents of doubles are too much to be inlined once for every vector.
public static partial class VectorMath
{
    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector512<float>> Cap(Vector512<float> x, in SingleSoftcap softcap)
    {
        Vector512<double> max = Vector512.Create(softcap.Max);
        Vector512<double> lower = Softcap(Vector512.WidenLower(x), softcap, out _) - max;
        Vector512<double> upper = Softcap(Vector512.WidenUpper(x), softcap, out _) - max;
        Vector512<float> high = Narrow(lower, upper, out Vector512<float> low);
        return new(high, low, Vector512<float>.Zero, Vector512<float>.Zero);
    }

    /// <summary>Caps logits and says how steep the cap is.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector512<float>> CapWithSlope(Vector512<float> x, in SingleSoftcap softcap)
    {
        Vector512<double> max = Vector512.Create(softcap.Max);
        Vector512<double> lower = Softcap(Vector512.WidenLower(x), softcap, out Vector512<double> lowerSlope) - max;
        Vector512<double> upper = Softcap(Vector512.WidenUpper(x), softcap, out Vector512<double> upperSlope) - max;
        Vector512<float> high = Narrow(lower, upper, out Vector512<float> low);
        Vector512<float> slope = Narrow(lowerSlope, upperSlope, out Vector512<float> slopeLow);
        return new(high, low, slope, slopeLow);
    }

    /// <summary>The logarithms of the softmax of capped logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="logSum">The logarithm of the sum of exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector512<float> LogSoftmax(Vector512<float> x, in SingleSoftcap softcap, double logSum)
    {
        Vector512<double> max = Vector512.Create(softcap.Max);
        Vector512<double> lower = Softcap(Vector512.WidenLower(x), softcap, out _) - max;
        Vector512<double> upper = Softcap(Vector512.WidenUpper(x), softcap, out _) - max;
        return Vector512.Narrow(lower - Vector512.Create(logSum), upper - Vector512.Create(logSum));
    }

    /// <summary>exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpCapped(Vector512<float> x, in SingleSoftcap softcap) => ExpShifted(Cap(x, softcap));

    /// <summary>exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="capped">The differences.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpCapped(Vector512<float> x, in SingleSoftcap softcap, out Capped<Vector512<float>> capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }

    /// <summary>exp of capped logits less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExpShifted(in Capped<Vector512<float>> x) => ExpBiased(x.High, x.Low, Vector512<float>.Zero);

    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logits: a derivative is multiplied by their slope on its way to the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sloped(Vector512<float> e, Vector512<float> f, Vector512<float> fLow, in Capped<Vector512<float>> x)
    {
        Vector512<float> product = e * f;
        Vector512<float> rest = Vector512.FusedMultiplyAdd(e, fLow, Vector512.FusedMultiplyAdd(e, f, -product));
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
    public static Vector512<float> Sloped(
        Vector512<float> e, Vector512<float> f, Vector512<float> fLow, Vector512<float> b, Vector512<float> bLow,
        in Capped<Vector512<float>> x)
    {
        Vector512<float> product = e * f;
        Vector512<float> rest = Vector512.FusedMultiplyAdd(e, fLow, Vector512.FusedMultiplyAdd(e, f, -product));

        // The sum and what it lost: it is multiplied once more before it is rounded.
        Vector512<float> sum = product + b;
        Vector512<float> added = sum - product;
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
    public static Vector512<float> Sloped(
        Vector512<float> e, Vector512<float> f, Vector512<float> fLow,
        Vector512<float> w, Vector512<float> b, Vector512<float> bLow, in Capped<Vector512<float>> x)
    {
        Vector512<float> offset = w * b;
        Vector512<float> offsetLow = Vector512.FusedMultiplyAdd(w, bLow, Vector512.FusedMultiplyAdd(w, b, -offset));
        return Sloped(e, f, fLow, offset, offsetLow, x);
    }

    /// <summary>cap · tanh(scale · x / cap) and its derivative by scale · x.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap.</param>
    /// <param name="slope">The derivative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> Softcap(
        Vector512<double> x, in SingleSoftcap softcap, out Vector512<double> slope)
    {
        Vector512<double> u = x * Vector512.Create(softcap.Inner);
        Vector512<double> t = Vector512.Abs(u);
        Vector512<double> capped = Tanh(t, out slope) * Vector512.Create(softcap.Cap);
        capped |= u & Vector512.Create(-0.0);

        // False for NaN, which stays; also what is left where there is no cap.
        Vector512<double> isCapped = Vector512.GreaterThanOrEqual(t, Vector512.Create(TanhConstants.SmallForSingle));
        slope = Vector512.ConditionalSelect(isCapped, slope, Vector512<double>.One);
        return Vector512.ConditionalSelect(isCapped, capped, x * Vector512.Create(softcap.Scale));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Narrow(Vector512<double> lower, Vector512<double> upper, out Vector512<float> low)
    {
        Vector512<float> high = Vector512.Narrow(lower, upper);
        low = Vector512.Narrow(lower - Vector512.WidenLower(high), upper - Vector512.WidenUpper(high));
        low = Vector512.ConditionalSelect(Vector512.IsFinite(high), low, Vector512<float>.Zero);
        return high;
    }

    // Where the derivative is not finite, what it lost is not a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> TimesSlope(Vector512<float> derivative, Vector512<float> rest, in Capped<Vector512<float>> x)
    {
        rest = Vector512.FusedMultiplyAdd(derivative, x.SlopeLow, rest * x.Slope);
        rest = Vector512.ConditionalSelect(Vector512.IsFinite(rest), rest, Vector512<float>.Zero);
        return Vector512.FusedMultiplyAdd(derivative, x.Slope, rest);
    }
}

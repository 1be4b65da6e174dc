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
    public static Capped<Vector128<float>> Cap(Vector128<float> x, in SingleSoftcap softcap)
    {
        Vector128<double> max = Vector128.Create(softcap.Max);
        Vector128<double> lower = Softcap(Vector128.WidenLower(x), softcap, out _) - max;
        Vector128<double> upper = Softcap(Vector128.WidenUpper(x), softcap, out _) - max;
        Vector128<float> high = Narrow(lower, upper, out Vector128<float> low);
        return new(high, low, Vector128<float>.Zero, Vector128<float>.Zero);
    }

    /// <summary>Caps logits and says how steep the cap is.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector128<float>> CapWithSlope(Vector128<float> x, in SingleSoftcap softcap)
    {
        Vector128<double> max = Vector128.Create(softcap.Max);
        Vector128<double> lower = Softcap(Vector128.WidenLower(x), softcap, out Vector128<double> lowerSlope) - max;
        Vector128<double> upper = Softcap(Vector128.WidenUpper(x), softcap, out Vector128<double> upperSlope) - max;
        Vector128<float> high = Narrow(lower, upper, out Vector128<float> low);
        Vector128<float> slope = Narrow(lowerSlope, upperSlope, out Vector128<float> slopeLow);
        return new(high, low, slope, slopeLow);
    }

    /// <summary>The logarithms of the softmax of capped logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="logSum">The logarithm of the sum of exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<float> LogSoftmax(Vector128<float> x, in SingleSoftcap softcap, double logSum)
    {
        Vector128<double> max = Vector128.Create(softcap.Max);
        Vector128<double> lower = Softcap(Vector128.WidenLower(x), softcap, out _) - max;
        Vector128<double> upper = Softcap(Vector128.WidenUpper(x), softcap, out _) - max;
        return Vector128.Narrow(lower - Vector128.Create(logSum), upper - Vector128.Create(logSum));
    }

    /// <summary>exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpCapped(Vector128<float> x, in SingleSoftcap softcap) => ExpShifted(Cap(x, softcap));

    /// <summary>exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="capped">The differences.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpCapped(Vector128<float> x, in SingleSoftcap softcap, out Capped<Vector128<float>> capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }

    /// <summary>exp of capped logits less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ExpShifted(in Capped<Vector128<float>> x) => ExpBiased(x.High, x.Low, Vector128<float>.Zero);

    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logits: a derivative is multiplied by their slope on its way to the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Sloped(Vector128<float> e, Vector128<float> f, Vector128<float> fLow, in Capped<Vector128<float>> x)
    {
        Vector128<float> product = e * f;
        Vector128<float> rest = Vector128.FusedMultiplyAdd(e, fLow, Vector128.FusedMultiplyAdd(e, f, -product));
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
    public static Vector128<float> Sloped(
        Vector128<float> e, Vector128<float> f, Vector128<float> fLow, Vector128<float> b, Vector128<float> bLow,
        in Capped<Vector128<float>> x)
    {
        Vector128<float> product = e * f;
        Vector128<float> rest = Vector128.FusedMultiplyAdd(e, fLow, Vector128.FusedMultiplyAdd(e, f, -product));

        // The sum and what it lost: it is multiplied once more before it is rounded.
        Vector128<float> sum = product + b;
        Vector128<float> added = sum - product;
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
    public static Vector128<float> Sloped(
        Vector128<float> e, Vector128<float> f, Vector128<float> fLow,
        Vector128<float> w, Vector128<float> b, Vector128<float> bLow, in Capped<Vector128<float>> x)
    {
        Vector128<float> offset = w * b;
        Vector128<float> offsetLow = Vector128.FusedMultiplyAdd(w, bLow, Vector128.FusedMultiplyAdd(w, b, -offset));
        return Sloped(e, f, fLow, offset, offsetLow, x);
    }

    /// <summary>cap · tanh(scale · x / cap) and its derivative by scale · x.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap.</param>
    /// <param name="slope">The derivative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> Softcap(
        Vector128<double> x, in SingleSoftcap softcap, out Vector128<double> slope)
    {
        Vector128<double> u = x * Vector128.Create(softcap.Inner);
        Vector128<double> t = Vector128.Abs(u);
        Vector128<double> capped = Tanh(t, out slope) * Vector128.Create(softcap.Cap);
        capped |= u & Vector128.Create(-0.0);

        // False for NaN, which stays; also what is left where there is no cap.
        Vector128<double> isCapped = Vector128.GreaterThanOrEqual(t, Vector128.Create(TanhConstants.SmallForSingle));
        slope = Vector128.ConditionalSelect(isCapped, slope, Vector128<double>.One);
        return Vector128.ConditionalSelect(isCapped, capped, x * Vector128.Create(softcap.Scale));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Narrow(Vector128<double> lower, Vector128<double> upper, out Vector128<float> low)
    {
        Vector128<float> high = Vector128.Narrow(lower, upper);
        low = Vector128.Narrow(lower - Vector128.WidenLower(high), upper - Vector128.WidenUpper(high));
        low = Vector128.ConditionalSelect(Vector128.IsFinite(high), low, Vector128<float>.Zero);
        return high;
    }

    // Where the derivative is not finite, what it lost is not a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> TimesSlope(Vector128<float> derivative, Vector128<float> rest, in Capped<Vector128<float>> x)
    {
        rest = Vector128.FusedMultiplyAdd(derivative, x.SlopeLow, rest * x.Slope);
        rest = Vector128.ConditionalSelect(Vector128.IsFinite(rest), rest, Vector128<float>.Zero);
        return Vector128.FusedMultiplyAdd(derivative, x.Slope, rest);
    }
}

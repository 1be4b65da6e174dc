using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// These are calls on purpose: a hyperbolic tangent in two doubles is too much to be inlined once for every vector.
public static partial class VectorMath
{
    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector256<double>> Cap(Vector256<double> x, in DoubleSoftcap softcap)
    {
        WideRows256 d = Softcap(x, softcap, out _) - softcap.Max;
        return new(d.Hi, d.Low(), Vector256<double>.Zero, Vector256<double>.Zero);
    }

    /// <summary>Caps logits and says how steep the cap is.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector256<double>> CapWithSlope(Vector256<double> x, in DoubleSoftcap softcap)
    {
        WideRows256 d = Softcap(x, softcap, out WideRows256 slope) - softcap.Max;
        return new(d.Hi, d.Low(), slope.Hi, slope.Lo);
    }

    /// <summary>The logarithms of the softmax of capped logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="logSum">The logarithm of the sum of exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> LogSoftmax(Vector256<double> x, in DoubleSoftcap softcap, double logSum)
    {
        return ((Softcap(x, softcap, out _) - softcap.Max) - logSum).Narrow();
    }

    /// <summary>
    /// exp of logits, once they are capped, less the capped maximum, times 2^<see cref="DoubleExpBias"/>.
    /// </summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpCapped(Vector256<double> x, in DoubleSoftcap softcap) =>
        ExpShifted(Cap(x, softcap));

    /// <summary>
    /// exp of logits, once they are capped, less the capped maximum, times 2^<see cref="DoubleExpBias"/>.
    /// </summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="capped">The differences.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpCapped(
        Vector256<double> x, in DoubleSoftcap softcap, out Capped<Vector256<double>> capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }

    /// <summary>exp of capped logits less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpShifted(in Capped<Vector256<double>> x) => ExpBiased(x.High, x.Low);

    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logits: a derivative is multiplied by their slope on its way to the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Sloped(
        Vector256<double> e, Vector256<double> f, Vector256<double> fLow, in Capped<Vector256<double>> x)
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
        in Capped<Vector256<double>> x)
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
        Vector256<double> w, Vector256<double> b, Vector256<double> bLow, in Capped<Vector256<double>> x)
    {
        Vector256<double> offset = w * b;
        Vector256<double> offsetLow = Vector256.FusedMultiplyAdd(w, bLow, Vector256.FusedMultiplyAdd(w, b, -offset));
        return Sloped(e, f, fLow, offset, offsetLow, x);
    }

    /// <summary>cap · tanh(scale · x / cap) and its derivative by scale · x.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap.</param>
    /// <param name="slope">The derivative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static WideRows256 Softcap(Vector256<double> x, in DoubleSoftcap softcap, out WideRows256 slope)
    {
        WideRows256 u = WideRows256.Widen(x) * softcap.Inner;
        Vector256<double> sign = u.Hi & Vector256.Create(-0.0);
        WideRows256 t = new(u.Hi ^ sign, u.Lo ^ sign);
        WideRows256 capped = Tanh(t, out slope) * softcap.Cap;
        WideRows256 scaled = WideRows256.Widen(x) * softcap.Scale;

        // False for NaN, which stays; also what is left where there is no cap.
        Vector256<double> isCapped = Vector256.GreaterThanOrEqual(t.Hi, Vector256.Create(TanhConstants.SmallForDouble));
        slope = new(
            Vector256.ConditionalSelect(isCapped, slope.Hi, Vector256<double>.One),
            slope.Lo & isCapped);
        return new(
            Vector256.ConditionalSelect(isCapped, capped.Hi ^ sign, scaled.Hi),
            Vector256.ConditionalSelect(isCapped, capped.Lo ^ sign, scaled.Low()));
    }

    // Where the derivative is not finite, what it lost is not a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TimesSlope(
        Vector256<double> derivative, Vector256<double> rest, in Capped<Vector256<double>> x)
    {
        rest = Vector256.FusedMultiplyAdd(derivative, x.SlopeLow, rest * x.Slope);
        rest = Vector256.ConditionalSelect(Vector256.IsFinite(rest), rest, Vector256<double>.Zero);
        return Vector256.FusedMultiplyAdd(derivative, x.Slope, rest);
    }
}

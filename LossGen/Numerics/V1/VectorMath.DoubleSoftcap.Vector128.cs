using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
// These are calls on purpose: a hyperbolic tangent in two doubles is too much to be inlined once for every vector.
public static partial class VectorMath
{
    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector128<double>> Cap(Vector128<double> x, in DoubleSoftcap softcap)
    {
        WideRows128 d = Softcap(x, softcap, out _) - softcap.Max;
        return new(d.Hi, d.Low(), Vector128<double>.Zero, Vector128<double>.Zero);
    }

    /// <summary>Caps logits and says how steep the cap is.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector128<double>> CapWithSlope(Vector128<double> x, in DoubleSoftcap softcap)
    {
        WideRows128 d = Softcap(x, softcap, out WideRows128 slope) - softcap.Max;
        return new(d.Hi, d.Low(), slope.Hi, slope.Lo);
    }

    /// <summary>The logarithms of the softmax of capped logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="logSum">The logarithm of the sum of exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> LogSoftmax(Vector128<double> x, in DoubleSoftcap softcap, double logSum)
    {
        return ((Softcap(x, softcap, out _) - softcap.Max) - logSum).Narrow();
    }

    /// <summary>exp of logits, once they are capped, less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpCapped(Vector128<double> x, in DoubleSoftcap softcap) => ExpShifted(Cap(x, softcap));

    /// <summary>exp of logits, once they are capped, less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="capped">The differences.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpCapped(Vector128<double> x, in DoubleSoftcap softcap, out Capped<Vector128<double>> capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }

    /// <summary>exp of capped logits less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExpShifted(in Capped<Vector128<double>> x) => ExpBiased(x.High, x.Low);

    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logits: a derivative is multiplied by their slope on its way to the logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sloped(Vector128<double> e, Vector128<double> f, Vector128<double> fLow, in Capped<Vector128<double>> x)
    {
        Vector128<double> product = e * f;
        Vector128<double> rest = Vector128.FusedMultiplyAdd(e, fLow, Vector128.FusedMultiplyAdd(e, f, -product));
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
    public static Vector128<double> Sloped(
        Vector128<double> e, Vector128<double> f, Vector128<double> fLow, Vector128<double> b, Vector128<double> bLow,
        in Capped<Vector128<double>> x)
    {
        Vector128<double> product = e * f;
        Vector128<double> rest = Vector128.FusedMultiplyAdd(e, fLow, Vector128.FusedMultiplyAdd(e, f, -product));

        // The sum and what it lost: it is multiplied once more before it is rounded.
        Vector128<double> sum = product + b;
        Vector128<double> added = sum - product;
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
    public static Vector128<double> Sloped(
        Vector128<double> e, Vector128<double> f, Vector128<double> fLow,
        Vector128<double> w, Vector128<double> b, Vector128<double> bLow, in Capped<Vector128<double>> x)
    {
        Vector128<double> offset = w * b;
        Vector128<double> offsetLow = Vector128.FusedMultiplyAdd(w, bLow, Vector128.FusedMultiplyAdd(w, b, -offset));
        return Sloped(e, f, fLow, offset, offsetLow, x);
    }

    /// <summary>cap · tanh(scale · x / cap) and its derivative by scale · x.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap.</param>
    /// <param name="slope">The derivative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static WideRows128 Softcap(Vector128<double> x, in DoubleSoftcap softcap, out WideRows128 slope)
    {
        WideRows128 u = WideRows128.Widen(x) * softcap.Inner;
        Vector128<double> sign = u.Hi & Vector128.Create(-0.0);
        WideRows128 t = new(u.Hi ^ sign, u.Lo ^ sign);
        WideRows128 capped = Tanh(t, out slope) * softcap.Cap;
        WideRows128 scaled = WideRows128.Widen(x) * softcap.Scale;

        // False for NaN, which stays; also what is left where there is no cap.
        Vector128<double> isCapped = Vector128.GreaterThanOrEqual(t.Hi, Vector128.Create(TanhConstants.SmallForDouble));
        slope = new(
            Vector128.ConditionalSelect(isCapped, slope.Hi, Vector128<double>.One),
            slope.Lo & isCapped);
        return new(
            Vector128.ConditionalSelect(isCapped, capped.Hi ^ sign, scaled.Hi),
            Vector128.ConditionalSelect(isCapped, capped.Lo ^ sign, scaled.Low()));
    }

    // Where the derivative is not finite, what it lost is not a number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> TimesSlope(Vector128<double> derivative, Vector128<double> rest, in Capped<Vector128<double>> x)
    {
        rest = Vector128.FusedMultiplyAdd(derivative, x.SlopeLow, rest * x.Slope);
        rest = Vector128.ConditionalSelect(Vector128.IsFinite(rest), rest, Vector128<double>.Zero);
        return Vector128.FusedMultiplyAdd(derivative, x.Slope, rest);
    }
}

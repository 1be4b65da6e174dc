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
        rest = Vector128.ConditionalSelect(Vector128.IsFinite(rest), rest, Vector128<double>.Zero);
        rest = Vector128.FusedMultiplyAdd(product, x.SlopeLow, rest * x.Slope);
        return Vector128.FusedMultiplyAdd(product, x.Slope, rest);
    }

    /// <summary>A derivative by capped logits on its way to the logits.</summary>
    /// <param name="derivative">The derivative.</param>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Sloped(Vector128<double> derivative, in Capped<Vector128<double>> x) =>
        Vector128.FusedMultiplyAdd(derivative, x.Slope, derivative * x.SlopeLow);

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
}

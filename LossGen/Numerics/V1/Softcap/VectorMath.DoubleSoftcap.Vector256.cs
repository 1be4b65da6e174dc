using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// What caps is a call on purpose: a hyperbolic tangent in two doubles is too much to be inlined once for every vector.
public static partial class VectorMath
{
    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DoubleCapped256 Cap(Vector256<double> x, in DoubleSoftcap softcap)
    {
        WideRows256 d = Softcap(x, softcap, out _) - softcap.Max;
        return new(d.Hi, d.Low(), Vector256<double>.Zero, Vector256<double>.Zero);
    }

    /// <summary>Caps logits and says how steep the cap is.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static DoubleCapped256 CapWithSlope(Vector256<double> x, in DoubleSoftcap softcap) =>
        new DoubleCap256(softcap).Of(x);

    /// <summary>The logarithms of the softmax of capped logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="logSum">The logarithm of the sum of exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<double> LogSoftmax(Vector256<double> x, in DoubleSoftcap softcap, double logSum)
    {
        return ((Softcap(x, softcap, out _) - softcap.Max) - logSum).Narrow();
    }

    /// <summary>exp of capped logits less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ExpShifted(in DoubleCapped256 x) => ExpBiased(x.High, x.Low);

    /// <summary>cap · tanh(scale · x / cap) and its derivative with respect to scale · x.</summary>
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
}

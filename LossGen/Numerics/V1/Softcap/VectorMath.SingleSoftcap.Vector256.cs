using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// What caps is a call on purpose: two hyperbolic tangents of doubles are too much to be inlined once for every vector.
public static partial class VectorMath
{
    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector256<float>> Cap(Vector256<float> x, in SingleSoftcap softcap)
    {
        Vector256<double> max = Vector256.Create(softcap.Max);
        Vector256<double> lower = Softcap(Vector256.WidenLower(x), softcap, out _) - max;
        Vector256<double> upper = Softcap(Vector256.WidenUpper(x), softcap, out _) - max;
        Vector256<float> high = Narrow(lower, upper, out Vector256<float> low);
        return new(high, low, Vector256<float>.Zero, Vector256<float>.Zero);
    }

    /// <summary>Caps logits and says how steep the cap is.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Capped<Vector256<float>> CapWithSlope(Vector256<float> x, in SingleSoftcap softcap)
    {
        Vector256<double> max = Vector256.Create(softcap.Max);
        Vector256<double> lower = Softcap(Vector256.WidenLower(x), softcap, out Vector256<double> lowerSlope) - max;
        Vector256<double> upper = Softcap(Vector256.WidenUpper(x), softcap, out Vector256<double> upperSlope) - max;
        Vector256<float> high = Narrow(lower, upper, out Vector256<float> low);
        Vector256<float> slope = Narrow(lowerSlope, upperSlope, out Vector256<float> slopeLow);
        return new(high, low, slope, slopeLow);
    }

    /// <summary>The logarithms of the softmax of capped logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="logSum">The logarithm of the sum of exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<float> LogSoftmax(Vector256<float> x, in SingleSoftcap softcap, double logSum)
    {
        Vector256<double> max = Vector256.Create(softcap.Max);
        Vector256<double> lower = Softcap(Vector256.WidenLower(x), softcap, out _) - max;
        Vector256<double> upper = Softcap(Vector256.WidenUpper(x), softcap, out _) - max;
        return Vector256.Narrow(lower - Vector256.Create(logSum), upper - Vector256.Create(logSum));
    }

    /// <summary>exp of capped logits less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpShifted(in Capped<Vector256<float>> x) =>
        ExpBiased(x.High, x.Low, Vector256<float>.Zero);

    /// <summary>cap · tanh(scale · x / cap) and its derivative by scale · x.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap.</param>
    /// <param name="slope">The derivative.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Softcap(
        Vector256<double> x, in SingleSoftcap softcap, out Vector256<double> slope)
    {
        Vector256<double> u = x * Vector256.Create(softcap.Inner);
        Vector256<double> t = Vector256.Abs(u);
        Vector256<double> capped = Tanh(t, out slope) * Vector256.Create(softcap.Cap);
        capped |= u & Vector256.Create(-0.0);

        // False for NaN, which stays; also what is left where there is no cap.
        Vector256<double> isCapped = Vector256.GreaterThanOrEqual(t, Vector256.Create(TanhConstants.SmallForSingle));
        slope = Vector256.ConditionalSelect(isCapped, slope, Vector256<double>.One);
        return Vector256.ConditionalSelect(isCapped, capped, x * Vector256.Create(softcap.Scale));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Narrow(Vector256<double> lower, Vector256<double> upper, out Vector256<float> low)
    {
        Vector256<float> high = Vector256.Narrow(lower, upper);
        low = Vector256.Narrow(lower - Vector256.WidenLower(high), upper - Vector256.WidenUpper(high));
        low = Vector256.ConditionalSelect(Vector256.IsFinite(high), low, Vector256<float>.Zero);
        return high;
    }
}

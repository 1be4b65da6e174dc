using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// What caps one vector is a call on purpose: two hyperbolic tangents of doubles are too much to be inlined for each
// vector of a round. A pass that only caps inlines them (SingleCap256).
public static partial class VectorMath
{
    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SingleCapped256 Cap(Vector256<float> x, in SingleSoftcap softcap)
    {
        SingleRows256 difference = new SingleCap256(softcap).Differences(x, out _);
        return new(difference.High(), difference.Low(), Vector256<double>.Zero, Vector256<double>.Zero);
    }

    /// <summary>Caps logits and says how steep the cap is.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static SingleCapped256 CapWithSlope(Vector256<float> x, in SingleSoftcap softcap) =>
        new SingleCap256(softcap).Of(x);

    /// <summary>The logarithms of the softmax of capped logits.</summary>
    /// <param name="x">The logits; an infinite one is the cap.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="logSum">The logarithm of the sum of exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector256<float> LogSoftmax(Vector256<float> x, in SingleSoftcap softcap, double logSum) =>
        (new SingleCap256(softcap).Differences(x, out _) - logSum).Narrow();

    /// <summary>exp of capped logits less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The capped logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpShifted(in SingleCapped256 x) =>
        ExpBiased(x.High, x.Low, Vector256<float>.Zero);
}

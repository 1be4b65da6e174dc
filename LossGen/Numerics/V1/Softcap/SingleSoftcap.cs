using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// The soft cap of a row's logits, cap · tanh(scale · x / cap), relative to its maximum, for float arithmetic: it is
/// computed in doubles, subtracted there and only then rounded, as a float and what that leaves out. A cap of 0 is
/// none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleSoftcap
{
    /// <summary>A cap without a row.</summary>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    internal SingleSoftcap(double scale, double cap)
    {
        Inner = cap == 0 ? 0 : Math.Min(scale / cap, double.MaxValue / 2);
        Scale = scale;
        Cap = cap;
    }

    /// <summary>scale / cap; 0 without a cap.</summary>
    public double Inner { get; }

    /// <summary>What the logits are multiplied by first.</summary>
    public double Scale { get; }

    /// <summary>What no capped logit exceeds.</summary>
    public double Cap { get; }

    /// <summary>The capped maximum of the row.</summary>
    public double Max { get; private init; }

    /// <summary>The capped maximum less the capped logit of the target.</summary>
    public double TargetGap { get; private init; }

    /// <summary>The derivative of the target's capped logit with respect to the scaled one.</summary>
    public double TargetSlope { get; private init; }

    /// <summary>Caps the maximum of a row.</summary>
    /// <param name="max">The largest logit; the cap keeps the order of logits.</param>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    public static SingleSoftcap Of(float max, double scale, double cap) => Of(max, max, scale, cap);

    /// <summary>Caps the maximum of a row and the logit of its target, both at once.</summary>
    /// <param name="max">The largest logit; the cap keeps the order of logits.</param>
    /// <param name="target">The target's logit.</param>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    public static SingleSoftcap Of(float max, float target, double scale, double cap)
    {
        SingleSoftcap softcap = new(scale, cap);
        Vector128<float> logits = Vector128.Create(max, target, max, target);
        SingleRows128 capped = new SingleCap128(softcap).Differences(logits, out SingleRows128 slopes);
        return softcap with
        {
            Max = capped.Lower[0],
            TargetGap = capped.Lower[0] - capped.Lower[1],
            TargetSlope = slopes.Lower[1],
        };
    }

    /// <summary>
    /// exp of the target's capped logit less the capped maximum, times 2^<see cref="VectorMath.SingleExpBias"/>.
    /// </summary>
    public float TargetExp()
    {
        float high = (float)-TargetGap;
        return VectorMath.ExpBiased(high, float.IsFinite(high) ? (float)(-TargetGap - high) : 0, 0);
    }
}

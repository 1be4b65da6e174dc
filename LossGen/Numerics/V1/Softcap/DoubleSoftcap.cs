using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// The soft cap of a row's logits, cap · tanh(scale · x / cap), relative to its maximum, for double arithmetic: it is
/// computed and subtracted in two doubles. A cap of 0 is none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleSoftcap
{
    /// <summary>A cap without a row.</summary>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    internal DoubleSoftcap(double scale, double cap)
    {
        Inner = cap == 0 ? 0
            : double.IsFinite(scale / cap) ? (WideDouble)scale / cap
            : double.MaxValue;
        Scale = scale;
        Cap = cap;
    }

    /// <summary>scale / cap; 0 without a cap.</summary>
    public WideDouble Inner { get; }

    /// <summary>What the logits are multiplied by first.</summary>
    public double Scale { get; }

    /// <summary>What no capped logit exceeds.</summary>
    public double Cap { get; }

    /// <summary>The capped maximum of the row.</summary>
    public WideDouble Max { get; private init; }

    /// <summary>The capped maximum less the capped logit of the target.</summary>
    public WideDouble TargetGap { get; private init; }

    /// <summary>The derivative of the target's capped logit with respect to the scaled one.</summary>
    public WideDouble TargetSlope { get; private init; }

    // As vectors subtract it.
    private WideDouble TargetDifference { get; init; }

    /// <summary>Caps the maximum of a row.</summary>
    /// <param name="max">The largest logit; the cap keeps the order of logits.</param>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    public static DoubleSoftcap Of(double max, double scale, double cap) => Of(max, max, scale, cap);

    /// <summary>Caps the maximum of a row and the logit of its target, both at once.</summary>
    /// <param name="max">The largest logit; the cap keeps the order of logits.</param>
    /// <param name="target">The target's logit.</param>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    public static DoubleSoftcap Of(double max, double target, double scale, double cap)
    {
        DoubleSoftcap softcap = new(scale, cap);
        WideRows128 capped = VectorMath.Softcap(Vector128.Create(max, target), softcap, out WideRows128 slopes);
        WideDouble top = new(capped.Hi[0], capped.Lo[0]);
        WideRows128 differences = capped - top;
        return softcap with
        {
            Max = top,
            TargetGap = top - new WideDouble(capped.Hi[1], capped.Lo[1]),
            TargetSlope = new(slopes.Hi[1], slopes.Lo[1]),
            TargetDifference = new(differences.Hi[1], differences.Low()[1]),
        };
    }

    /// <summary>
    /// exp of the target's capped logit less the capped maximum, times 2^<see cref="VectorMath.DoubleExpBias"/>.
    /// </summary>
    public double TargetExp() => VectorMath.ExpBiased(TargetDifference.Hi, TargetDifference.Lo);
}

using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// The soft cap of a row's logits, cap · tanh(scale · x / cap), relative to its maximum, for double arithmetic: it is
/// computed and subtracted in two doubles. A cap of 0 is none.
/// </summary>
/// <param name="inner">scale / cap, finite.</param>
/// <param name="scale">The scale.</param>
/// <param name="cap">The cap.</param>
/// <param name="max">The capped maximum.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleSoftcap(WideDouble inner, double scale, double cap, WideDouble max)
{
    /// <summary>scale / cap; 0 without a cap.</summary>
    public WideDouble Inner { get; } = inner;

    /// <summary>What the logits are multiplied by first.</summary>
    public double Scale { get; } = scale;

    /// <summary>What no logit reaches.</summary>
    public double Cap { get; } = cap;

    /// <summary>The capped maximum of the row.</summary>
    public WideDouble Max { get; } = max;

    /// <summary>Caps the maximum of a row.</summary>
    /// <param name="max">The largest logit; the cap keeps the order of logits.</param>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    public static DoubleSoftcap Of(double max, double scale, double cap)
    {
        WideDouble inner = cap == 0 ? 0
            : double.IsFinite(scale / cap) ? (WideDouble)scale / cap
            : double.MaxValue;
        return new(inner, scale, cap, -new DoubleSoftcap(inner, scale, cap, 0).Gap(max));
    }

    /// <summary>The capped maximum less a capped logit.</summary>
    /// <param name="x">The logit.</param>
    public WideDouble Gap(double x) => Max - First(VectorMath.Softcap(Vector128.Create(x), this, out _));

    /// <summary>The derivative of the capped logit by the scaled one.</summary>
    /// <param name="x">The logit.</param>
    public WideDouble Slope(double x)
    {
        VectorMath.Softcap(Vector128.Create(x), this, out WideRows128 slope);
        return First(slope);
    }

    private static WideDouble First(WideRows128 rows) => new(rows.Hi.ToScalar(), rows.Lo.ToScalar());
}

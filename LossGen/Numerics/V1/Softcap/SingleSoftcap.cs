using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// The soft cap of a row's logits, cap · tanh(scale · x / cap), relative to its maximum, for float arithmetic: it is
/// computed in doubles, subtracted there and only then rounded, as a float and what that leaves out. A cap of 0 is
/// none.
/// </summary>
/// <param name="inner">scale / cap, finite.</param>
/// <param name="scale">The scale.</param>
/// <param name="cap">The cap.</param>
/// <param name="max">The capped maximum.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleSoftcap(double inner, double scale, double cap, double max)
{
    /// <summary>scale / cap; 0 without a cap.</summary>
    public double Inner { get; } = inner;

    /// <summary>What the logits are multiplied by first.</summary>
    public double Scale { get; } = scale;

    /// <summary>What no logit reaches.</summary>
    public double Cap { get; } = cap;

    /// <summary>The capped maximum of the row.</summary>
    public double Max { get; } = max;

    /// <summary>Caps the maximum of a row.</summary>
    /// <param name="max">The largest logit; the cap keeps the order of logits.</param>
    /// <param name="scale">What the logits are multiplied by first, positive.</param>
    /// <param name="cap">The cap, not negative.</param>
    public static SingleSoftcap Of(float max, double scale, double cap)
    {
        SingleSoftcap softcap = new(cap == 0 ? 0 : Math.Min(scale / cap, double.MaxValue), scale, cap, 0);
        return new(softcap.Inner, scale, cap, -softcap.Gap(max));
    }

    /// <summary>The capped maximum less a capped logit.</summary>
    /// <param name="x">The logit.</param>
    public double Gap(float x) => Max - VectorMath.Softcap(Vector128.Create((double)x), this, out _).ToScalar();

    /// <summary>The derivative of the capped logit by the scaled one.</summary>
    /// <param name="x">The logit.</param>
    public double Slope(float x)
    {
        VectorMath.Softcap(Vector128.Create((double)x), this, out Vector128<double> slope);
        return slope.ToScalar();
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.

/// <summary>The numbers of a soft cap, as a loop over logits uses them. Caps are computed in two doubles.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCap256
{
    private readonly DoubleSoftcap softcap;
    private readonly WideRows256 max;

    /// <summary>Takes the numbers of a row.</summary>
    /// <param name="softcap">The cap and the maximum.</param>
    public DoubleCap256(in DoubleSoftcap softcap)
        : this(softcap, softcap.Max)
    {
    }

    /// <summary>Takes a maximum for each lane.</summary>
    /// <param name="softcap">The cap.</param>
    /// <param name="max">The capped maxima.</param>
    internal DoubleCap256(in DoubleSoftcap softcap, WideRows256 max)
    {
        this.softcap = softcap;
        this.max = max;
    }

    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one becomes the cap.</param>
    public DoubleCapped256 Of(Vector256<double> x)
    {
        WideRows256 difference = Differences(x, out WideRows256 slope);
        return new(difference.Hi, difference.Low(), slope.Hi, slope.Lo);
    }

    /// <summary>cap · tanh(scale · x / cap) less the capped maximum.</summary>
    /// <param name="x">The logits.</param>
    /// <param name="slope">The derivative of the capped logit with respect to the scaled one.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal WideRows256 Differences(Vector256<double> x, out WideRows256 slope) =>
        VectorMath.Softcap(x, softcap, out slope) - max;
}

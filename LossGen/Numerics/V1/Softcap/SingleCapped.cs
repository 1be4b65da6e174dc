using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>A capped logit less the capped maximum of its row, and how steep the cap is there.</summary>
/// <param name="high">The difference, rounded: not above 0 by more than a rounding.</param>
/// <param name="low">What the rounding left over.</param>
/// <param name="slope">The derivative of the capped logit with respect to the scaled one; 0 from <c>Cap</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleCapped(float high, float low, double slope)
{
    /// <summary>The difference, rounded.</summary>
    public float High { get; } = high;

    /// <summary>What the rounding left over.</summary>
    public float Low { get; } = low;

    /// <summary>The derivative of the capped logit with respect to the scaled one.</summary>
    public double Slope { get; } = slope;
}

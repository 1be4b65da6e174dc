using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>A capped logit less the capped maximum of its row, and how steep the cap is there.</summary>
/// <param name="high">The difference, rounded: not above 0 by more than a rounding.</param>
/// <param name="low">What the rounding left over.</param>
/// <param name="slope">The derivative of the capped logit with respect to the scaled one; 0 from <c>Cap</c>.</param>
/// <param name="slopeLow">What its rounding left over.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleCapped(double high, double low, double slope, double slopeLow)
{
    /// <summary>The difference, rounded.</summary>
    public double High { get; } = high;

    /// <summary>What the rounding left over.</summary>
    public double Low { get; } = low;

    /// <summary>The derivative of the capped logit with respect to the scaled one.</summary>
    public double Slope { get; } = slope;

    /// <summary>What its rounding left over.</summary>
    public double SlopeLow { get; } = slopeLow;
}

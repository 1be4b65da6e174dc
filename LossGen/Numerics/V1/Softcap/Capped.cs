using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>Capped logits, each less the capped maximum of its row, and how steep the cap is there.</summary>
/// <typeparam name="T">A number, or a vector of them.</typeparam>
/// <param name="High">The difference, rounded: not above 0 by more than a rounding.</param>
/// <param name="Low">What the rounding left over.</param>
/// <param name="Slope">The derivative of the capped logit by the scaled one; 0 where nobody asked for it.</param>
/// <param name="SlopeLow">What its rounding left over.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct Capped<T>(T High, T Low, T Slope, T SlopeLow)
    where T : struct;

using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="SingleGapSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleGapSumScalar
{
    private EightLanes sum;

    /// <summary>Adds a gap.</summary>
    /// <param name="index">The class.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="x">The logit.</param>
    public void Add(nint index, float max, float x) => sum[(int)(index % 8)] += (double)max - x;

    /// <summary>Adds a weighted gap.</summary>
    /// <param name="index">The class.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="x">The logit.</param>
    /// <param name="weight">The weight; 0 leaves out an infinite gap too.</param>
    public void Add(nint index, float max, float x, float weight) =>
        sum[(int)(index % 8)] += weight == 0 ? 0 : ((double)max - x) * weight;

    /// <summary>Adds a share of a soft target, in the unit of the gaps.</summary>
    /// <param name="index">The class.</param>
    /// <param name="share">The share.</param>
    public void AddShare(nint index, float share) => sum[(int)(index % 8)] += share;

    /// <inheritdoc cref="SingleGapSum512.Total"/>
    public readonly double Total() => LaneFold.Total(sum);
}

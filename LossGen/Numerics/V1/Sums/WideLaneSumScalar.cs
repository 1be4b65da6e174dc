using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="WideLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WideLaneSumScalar
{
    private EightLanes sum;

    /// <summary>Adds eight elements, the first of which has an index that 8 divides.</summary>
    /// <param name="elements">Elements 0 to 7.</param>
    public void Add(ReadOnlySpan<double> elements)
    {
        elements = elements[..8];
        for (int j = 0; j < 8; j++)
        {
            sum[j] += elements[j];
        }
    }

    /// <inheritdoc cref="SingleLaneSum512.Total"/>
    public readonly double Total() => LaneFold.Total(sum);
}

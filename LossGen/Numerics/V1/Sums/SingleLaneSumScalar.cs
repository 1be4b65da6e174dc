using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="SingleLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleLaneSumScalar
{
    private EightLanes sum;

    /// <summary>Adds 32 float lanes.</summary>
    /// <param name="lanes">Lanes 0 to 31.</param>
    public void Add(ReadOnlySpan<float> lanes)
    {
        lanes = lanes[..32];
        for (int j = 0; j < 8; j++)
        {
            sum[j] += ((double)lanes[j] + lanes[j + 8]) + ((double)lanes[j + 16] + lanes[j + 24]);
        }
    }

    /// <inheritdoc cref="SingleLaneSum512.Total"/>
    public readonly double Total() => LaneFold.Total(sum);
}

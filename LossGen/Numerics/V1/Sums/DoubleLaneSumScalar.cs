using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="DoubleLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleLaneSumScalar
{
    private EightLanes hi;
    private EightLanes lo;

    /// <summary>Adds 16 lanes.</summary>
    /// <param name="lanes">Lanes 0 to 15.</param>
    public void Add(ReadOnlySpan<double> lanes)
    {
        lanes = lanes[..16];
        for (int j = 0; j < 8; j++)
        {
            WideDouble sum = Lane(j).Add(lanes[j]).Add(lanes[j + 8]);
            hi[j] = sum.Hi;
            lo[j] = sum.Lo;
        }
    }

    /// <inheritdoc cref="DoubleLaneSum512.Total"/>
    public readonly WideDouble Total() =>
        ((Lane(0) + Lane(4)) + (Lane(2) + Lane(6))) + ((Lane(1) + Lane(5)) + (Lane(3) + Lane(7)));

    private readonly WideDouble Lane(int j) => new(hi[j], lo[j]);
}

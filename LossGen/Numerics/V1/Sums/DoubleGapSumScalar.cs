using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="DoubleGapSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleGapSumScalar
{
    private EightLanes hi;
    private EightLanes lo;

    /// <summary>Adds a gap.</summary>
    /// <param name="index">The class.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="x">The logit.</param>
    public void Add(nint index, double max, double x) => Add(index, Gap(max, x));

    /// <summary>Adds a weighted gap.</summary>
    /// <param name="index">The class.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="x">The logit.</param>
    /// <param name="weight">The weight; 0 leaves out an infinite gap too.</param>
    public void Add(nint index, double max, double x, double weight) =>
        Add(index, weight == 0 ? 0 : Gap(max, x) * weight);

    /// <summary>Adds a share of a soft target, in the unit of the gaps.</summary>
    /// <param name="index">The class.</param>
    /// <param name="share">The share.</param>
    public void AddShare(nint index, double share) => Add(index, share * (1 / DoubleGapSum512.Unit));

    /// <inheritdoc cref="DoubleGapSum512.Total"/>
    public readonly WideDouble Total() =>
        (((Lane(0) + Lane(4)) + (Lane(2) + Lane(6))) + ((Lane(1) + Lane(5)) + (Lane(3) + Lane(7))));

    private static double Gap(double max, double x) =>
        Math.FusedMultiplyAdd(x, -1 / DoubleGapSum512.Unit, max * (1 / DoubleGapSum512.Unit));

    private void Add(nint index, double gap)
    {
        int lane = (int)(index % 8);
        WideDouble sum = Lane(lane).Add(gap);
        hi[lane] = sum.Hi;
        lo[lane] = sum.Lo;
    }

    private readonly WideDouble Lane(int j) => new(hi[j], lo[j]);
}

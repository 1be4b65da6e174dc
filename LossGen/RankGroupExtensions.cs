using LossGen.Ranks;

namespace LossGen;

/// <summary>What every group of ranks can do because it can gather.</summary>
public static class RankGroupExtensions
{
    /// <summary>
    /// Adds numbers of all ranks in the order of the ranks, in double: the same sum on every rank, whatever the group.
    /// Every number of every rank is gathered for it, in pieces.
    /// </summary>
    /// <param name="group">The ranks.</param>
    /// <param name="values">The numbers of this rank; receives the sums.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    /// <exception cref="ArgumentException">Ranks have different lengths.</exception>
    /// <exception cref="InvalidOperationException">A rank has left the group, or the group failed.</exception>
    public static void AllReduceSum(this IRankGroup group, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(group);
        RankSum.Add(group, values);
    }

    /// <inheritdoc cref="AllReduceSum(IRankGroup, Span{double})"/>
    /// <remarks>Sums are rounded to float once.</remarks>
    public static void AllReduceSum(this IRankGroup group, Span<float> values)
    {
        ArgumentNullException.ThrowIfNull(group);
        RankSum.Add(group, values);
    }
}

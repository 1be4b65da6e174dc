namespace LossGen;

/// <summary>
/// One rank's slice of the classes: what a kernel with a parameter <c>shard</c> needs besides its logits. Slices are
/// consecutive in the order of the ranks and cover [0, <see cref="TotalClasses"/>); a kernel checks that at each call,
/// over the group, so that a slice that does not fit is an exception on every rank.
/// </summary>
/// <remarks>
/// If every slice begins at a multiple of 4,096 classes, results have the bits of a single process; otherwise they have
/// the same accuracy. All ranks always have the same results.
/// </remarks>
public sealed class ClassShard
{
    /// <summary>Describes a slice.</summary>
    /// <param name="firstClass">The first class of this rank's slice, from 0.</param>
    /// <param name="totalClasses">The number of classes of all ranks together.</param>
    /// <param name="group">The ranks; every one of them takes part in each call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is null.</exception>
    public ClassShard(long firstClass, long totalClasses, IRankGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        FirstClass = firstClass;
        TotalClasses = totalClasses;
        Group = group;
    }

    /// <summary>The first class of this rank's slice.</summary>
    public long FirstClass { get; }

    /// <summary>The number of classes of all ranks together.</summary>
    public long TotalClasses { get; }

    /// <summary>The ranks.</summary>
    public IRankGroup Group { get; }
}

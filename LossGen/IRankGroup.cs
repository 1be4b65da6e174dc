namespace LossGen;

/// <summary>
/// Ranks that compute together: for one call, each with a slice of the classes, or for a batch, each with some of its
/// rows. They are threads of a process (<see cref="InProcessGroup"/>) or processes of an MPI job.
/// </summary>
public interface IRankGroup
{
    /// <summary>This rank, from 0 to <see cref="Count"/> - 1.</summary>
    int Rank { get; }

    /// <summary>The number of ranks, at least 1.</summary>
    int Count { get; }

    /// <summary>
    /// Gives every rank the numbers of all ranks. All ranks call it, in the same order and with equal lengths, which an
    /// implementation checks before it moves anything: where they differ, every rank gets an exception.
    /// </summary>
    /// <param name="mine">The numbers of this rank.</param>
    /// <param name="all">
    /// Receives the numbers of all ranks in the order of the ranks: <see cref="Count"/> times as long as
    /// <paramref name="mine"/>, and memory of its own.
    /// </param>
    /// <exception cref="ArgumentException">A length differs, on this rank or between ranks.</exception>
    /// <exception cref="InvalidOperationException">A rank has left the group, or the group failed.</exception>
    void AllGather(ReadOnlySpan<double> mine, Span<double> all);
}

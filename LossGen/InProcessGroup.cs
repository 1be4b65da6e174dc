using LossGen.Ranks;

namespace LossGen;

/// <summary>
/// Ranks that are threads of this process: for tests, and to try a program before it runs on several machines.
/// </summary>
/// <remarks>
/// A rank leaves the group when it is disposed of. From then on no gather can complete: ranks that wait in one, or call
/// one later, get an <see cref="InvalidOperationException"/> that says who left, instead of waiting for ever. So each
/// rank disposes of its member when it ends, by an exception or not; <see cref="Run"/> does so.
/// </remarks>
public sealed class InProcessGroup : IRankGroup, IDisposable
{
    private readonly RankMeeting _meeting;
    private long _gathers;

    private InProcessGroup(RankMeeting meeting, int rank) => (_meeting, Rank) = (meeting, rank);

    /// <inheritdoc/>
    public int Rank { get; }

    /// <inheritdoc/>
    public int Count => _meeting.Count;

    /// <summary>Makes a group.</summary>
    /// <param name="count">The number of ranks, at least 1.</param>
    /// <returns>A member for each rank, in their order; each belongs to one thread at a time.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static IRankGroup[] Create(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        RankMeeting meeting = new(count);
        var members = new IRankGroup[count];
        for (var rank = 0; rank < count; rank++)
        {
            members[rank] = new InProcessGroup(meeting, rank);
        }

        return members;
    }

    /// <summary>
    /// Runs every rank on a thread of its own and waits for all of them. A rank that throws leaves the group, which
    /// ends the others at their next gather.
    /// </summary>
    /// <param name="count">The number of ranks, at least 1.</param>
    /// <param name="rank">What each rank does.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="rank"/> is null.</exception>
    /// <exception cref="AggregateException">Ranks have thrown: their exceptions, in the order of ranks.</exception>
    public static void Run(int count, Action<IRankGroup> rank)
    {
        ArgumentNullException.ThrowIfNull(rank);
        IRankGroup[] members = Create(count);
        var faults = new Exception?[count];
        Thread[] threads = [.. members.Select(member => new Thread(() => faults[member.Rank] = FaultOf(member, rank)))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());
        if (Array.Exists(faults, static fault => fault is not null))
        {
            throw new AggregateException(faults.OfType<Exception>());
        }
    }

    /// <inheritdoc/>
    public void AllGather(ReadOnlySpan<double> mine, Span<double> all)
        => _meeting.AllGather(Rank, _gathers++, mine, all);

    /// <summary>Leaves the group: no rank waits for this one from now on.</summary>
    public void Dispose() => _meeting.Leave(Rank);

    private static Exception? FaultOf(IRankGroup member, Action<IRankGroup> rank)
    {
        try
        {
            rank(member);
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
        finally
        {
            ((InProcessGroup)member).Dispose();
        }
    }
}

namespace LossGen.Ranks;

/// <summary>
/// Where the threads of a group meet. A gather has one meeting point: every rank leaves its numbers, waits for the
/// others and reads what they left. Numbers lie in two sets of memory by turns: nobody writes to the one of the gather
/// before the last until all have come to the last, and so have read it.
/// </summary>
/// <param name="count">The number of ranks.</param>
internal sealed class RankMeeting(int count)
{
    private const int Nobody = -1;
    private const int Spins = 60;

    // What a rank leaves as its length where its own arguments do not fit each other.
    private const int NoLength = -1;

    private readonly double[][] _numbers =
        [.. Enumerable.Range(0, 2 * count).Select(static _ => Array.Empty<double>())];
    private readonly int[] _lengths = new int[2 * count];
    private readonly object _gate = new();
    private long _arrived;
    private long _completed;
    private int _left = Nobody;

    /// <summary>The number of ranks.</summary>
    public int Count => count;

    /// <summary>Gathers what all ranks have.</summary>
    /// <param name="rank">The calling rank.</param>
    /// <param name="gather">The number of gathers before.</param>
    /// <param name="mine">Its numbers.</param>
    /// <param name="all">Receives those of all ranks.</param>
    public void AllGather(int rank, long gather, ReadOnlySpan<double> mine, Span<double> all)
    {
        var set = (int)(gather % 2) * count;
        var fits = all.Length == (long)mine.Length * count;
        Deposit(set + rank, fits ? mine : [], fits);
        Arrive(gather);
        Compare(rank, set, mine.Length, all.Length, fits);
        for (var other = 0; other < count; other++)
        {
            _numbers[set + other].AsSpan(0, mine.Length).CopyTo(all[(other * mine.Length)..]);
        }
    }

    /// <summary>No gather completes from now on.</summary>
    /// <param name="rank">The rank that leaves.</param>
    public void Leave(int rank)
    {
        lock (_gate)
        {
            Interlocked.CompareExchange(ref _left, rank, Nobody);
            Monitor.PulseAll(_gate);
        }
    }

    private void Deposit(int place, ReadOnlySpan<double> mine, bool fits)
    {
        if (_numbers[place].Length < mine.Length)
        {
            _numbers[place] = new double[mine.Length];
        }

        mine.CopyTo(_numbers[place]);
        _lengths[place] = fits ? mine.Length : NoLength;
    }

    private void Arrive(long gather)
    {
        if (Interlocked.Increment(ref _arrived) == (gather + 1) * count)
        {
            lock (_gate)
            {
                Volatile.Write(ref _completed, gather + 1);
                Monitor.PulseAll(_gate);
            }

            return;
        }

        for (SpinWait wait = default; Volatile.Read(ref _completed) <= gather;)
        {
            if (Volatile.Read(ref _left) is var left && left != Nobody && Volatile.Read(ref _completed) <= gather)
            {
                throw new InvalidOperationException($"Rank {left} has left the group: no gather can complete.");
            }

            if (wait.Count < Spins)
            {
                wait.SpinOnce(sleep1Threshold: -1);
            }
            else
            {
                Sleep(gather);
            }
        }
    }

    private void Sleep(long gather)
    {
        lock (_gate)
        {
            while (Volatile.Read(ref _completed) <= gather && Volatile.Read(ref _left) == Nobody)
            {
                Monitor.Wait(_gate);
            }
        }
    }

    private void Compare(int rank, int set, int mine, int all, bool fits)
    {
        if (!fits)
        {
            throw new ArgumentException(
                $"all has {all} elements, mine has {mine} on each of {count} ranks: all must have "
                + $"{(long)mine * count}.",
                nameof(all));
        }

        for (var other = 0; other < count; other++)
        {
            var length = _lengths[set + other];
            if (length != mine)
            {
                throw new ArgumentException(
                    length == NoLength
                        ? $"The lengths on rank {other} do not fit each other; nothing was gathered."
                        : $"mine has {mine} elements on rank {rank} and {length} on rank {other}: all ranks gather the "
                            + "same number.",
                    nameof(mine));
            }
        }
    }
}

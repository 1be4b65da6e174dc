using LossGen.Mpi.Interop;

namespace LossGen.Mpi;

/// <summary>
/// The ranks of an MPI job, or some of them: processes on one machine or on many. The library is that of the
/// launcher, Open MPI 4 or 5, MPICH 4, or any with the standard ABI of MPI 5.
/// </summary>
/// <remarks>
/// Any thread may call a group, one at a time: all ranks call it in the same order. A rank that dies takes the job with
/// it, by its launcher.
/// </remarks>
public sealed class MpiGroup : IRankGroup, IDisposable
{
    /// <summary>The exit code of a job that ends because a rank has thrown, or has not come to the end.</summary>
    public const int ExitCodeOfFault = 70;

    // A gather of this many numbers takes as long as one of one number.
    private const int HeadLength = 64;

    private readonly MpiJob _job;
    private readonly double[] _head = new double[HeadLength];
    private readonly double[] _heads;
    private nint _comm;

    private unsafe MpiGroup(MpiJob job, nint comm)
    {
        (_job, _comm) = (job, comm);
        int rank = 0, count = 0;
        job.Check(Interop.Mpi.CommRank(comm, &rank), "MPI_Comm_rank");
        job.Check(Interop.Mpi.CommSize(comm, &count), "MPI_Comm_size");
        (Rank, Count) = (rank, count);
        _heads = new double[HeadLength * count];
    }

    /// <inheritdoc/>
    public int Rank { get; }

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>How long a rank waits for the others before MPI is finalised.</summary>
    internal static TimeSpan LimitOfEnd { get; set; } = TimeSpan.FromSeconds(30);

    private bool IsWorld => _comm == _job.Handles.World;

    /// <summary>
    /// All ranks of the job, for those who manage its life themselves; initialises MPI where that was not done. To be
    /// disposed of before the process ends.
    /// </summary>
    /// <returns>The group.</returns>
    /// <exception cref="MpiException">
    /// The process is no rank of a job, or the launcher's library is not there, or is another's.
    /// </exception>
    public static MpiGroup World()
    {
        var job = MpiJob.Start();
        return new(job, job.Handles.World);
    }

    /// <summary>
    /// Initialises MPI, runs this rank and finalises MPI. An exception is written to the standard error and ends all
    /// ranks of the job, with <see cref="ExitCodeOfFault"/>: none waits for a rank that has failed.
    /// </summary>
    /// <param name="rank">What each rank does.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rank"/> is null.</exception>
    /// <exception cref="MpiException">
    /// MPI cannot be initialised, or was already finalised in this process.
    /// </exception>
    public static void Run(Action<MpiGroup> rank)
    {
        ArgumentNullException.ThrowIfNull(rank);
        using var world = World();
        try
        {
            rank(world);
        }
        catch (Exception fault)
        {
            Console.Error.WriteLine($"Rank {world.Rank} of {world.Count}: {fault}");
            world._job.Abort(ExitCodeOfFault);

            // What MPI_Abort does to this process is the library's; that it ends here is ours.
            Environment.Exit(ExitCodeOfFault);
        }
    }

    /// <summary>Makes groups of the ranks that name the same color, in the order of their ranks here.</summary>
    /// <param name="color">The group of this rank, 0 or more.</param>
    /// <returns>The group, to be disposed of.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="color"/> is negative.</exception>
    /// <exception cref="MpiException">MPI has failed.</exception>
    public unsafe MpiGroup Split(int color)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(color);
        nint created = 0;
        _job.Check(Interop.Mpi.CommSplit(_comm, color, Rank, &created), "MPI_Comm_split");
        _job.Check(Interop.Mpi.CommSetErrhandler(created, _job.Handles.ErrorsReturn), "MPI_Comm_set_errhandler");
        return new(_job, created);
    }

    /// <inheritdoc/>
    /// <exception cref="MpiException">MPI has failed.</exception>
    public void AllGather(ReadOnlySpan<double> mine, Span<double> all)
    {
        // Neither library says where lengths differ. The first gather has the same length everywhere, and brings short
        // messages along.
        var isShort = mine.Length < HeadLength;
        _head[0] = all.Length == (long)mine.Length * Count ? mine.Length : -1;
        if (isShort)
        {
            mine.CopyTo(_head.AsSpan(1));
        }

        Gather(_head, _heads);
        CompareLengths(mine.Length, all.Length);
        if (!isShort)
        {
            Gather(mine, all);
            return;
        }

        for (var rank = 0; rank < Count; rank++)
        {
            _heads.AsSpan((rank * HeadLength) + 1, mine.Length).CopyTo(all[(rank * mine.Length)..]);
        }
    }

    /// <summary>
    /// Adds numbers of all ranks in the order of the ranks, in double: the same sum on every rank, whatever the
    /// library. Every number of every rank is gathered for it, in pieces.
    /// </summary>
    /// <param name="values">The numbers of this rank; receives the sums.</param>
    /// <exception cref="ArgumentException">Ranks have different lengths.</exception>
    /// <exception cref="MpiException">MPI has failed.</exception>
    public void AllReduceSum(Span<double> values) => RankGroupExtensions.AllReduceSum(this, values);

    /// <inheritdoc cref="AllReduceSum(Span{double})"/>
    /// <remarks>Sums are rounded to float once.</remarks>
    public void AllReduceSum(Span<float> values) => RankGroupExtensions.AllReduceSum(this, values);

    /// <summary>
    /// Frees the group. That of all ranks finalises MPI once every rank has come to this, or ends the job after half a
    /// minute, with <see cref="ExitCodeOfFault"/>.
    /// </summary>
    public unsafe void Dispose()
    {
        if (_comm == 0)
        {
            return;
        }

        if (IsWorld)
        {
            _job.End(LimitOfEnd, ExitCodeOfFault);
        }
        else if (!_job.IsFaulted)
        {
            var comm = _comm;
            _job.Check(Interop.Mpi.CommFree(&comm), "MPI_Comm_free");
        }

        _comm = 0;
    }

    private void CompareLengths(int mine, int all)
    {
        for (var rank = 0; rank < Count; rank++)
        {
            var length = _heads[rank * HeadLength];
            if (length != _head[0] || length < 0)
            {
                throw new ArgumentException(
                    $"mine has {mine} elements and all {all} on rank {Rank} of {Count}; rank {rank} gathers {length} "
                    + "(-1: its lengths do not fit each other). All ranks gather the same number, and all is Count "
                    + "times as long.",
                    nameof(mine));
            }
        }
    }

    private unsafe void Gather(ReadOnlySpan<double> mine, Span<double> all)
    {
        ObjectDisposedException.ThrowIf(_comm == 0, this);
        nint request = 0;
        var type = _job.Handles.Double;
        fixed (double* from = mine)
        fixed (double* to = all)
        {
            _job.Check(
                Interop.Mpi.Iallgather(from, mine.Length, type, to, mine.Length, type, _comm, &request),
                "MPI_Iallgather");
            _job.Wait(request, "MPI_Iallgather");
        }
    }
}

using System.Text;

namespace LossGen.Mpi.Interop;

/// <summary>MPI in this process: initialised once, finalised once, and never after a fault.</summary>
internal sealed class MpiJob
{
    private const int LongestText = 1_024;
    private const int SpinsBeforeYield = 200;

    private static readonly Lock Gate = new();
    private static MpiJob? _current;

    private readonly MpiLibrary _library;
    private int _isFaulted;

    private MpiJob(MpiLibrary library) => _library = library;

    /// <summary>What handles are in the library.</summary>
    public MpiHandles Handles => _library.Handles;

    /// <summary>Whether ranks may no longer wait for each other at the end.</summary>
    public bool IsFaulted => Volatile.Read(ref _isFaulted) != 0;

    /// <summary>Initialises MPI, or gives what was initialised before.</summary>
    /// <exception cref="MpiException">
    /// There is no launcher, no library of it, it is another job's, or MPI was finalised.
    /// </exception>
    public static MpiJob Start()
    {
        lock (Gate)
        {
            _current ??= Initialize();
            _current.RefuseAfterEnd();
            return _current;
        }
    }

    /// <summary>Says that this rank has failed: the job cannot be finalised in order.</summary>
    public void Fault() => Volatile.Write(ref _isFaulted, 1);

    /// <summary>Throws where a function has failed.</summary>
    public unsafe void Check(int code, string function)
    {
        if (code == Mpi.Success)
        {
            return;
        }

        Fault();
        var text = stackalloc byte[LongestText];
        int length = 0;
        var words = Mpi.ErrorString(code, text, &length) == Mpi.Success
            ? Encoding.UTF8.GetString(text, length)
            : $"error {code}";
        throw new MpiException($"{function} failed: {words}.");
    }

    /// <summary>
    /// Waits for a request by asking: a wait inside of the library would keep a core that another rank needs, and
    /// could not be given up.
    /// </summary>
    /// <param name="request">The request; the library writes to it.</param>
    /// <param name="function">The function that made it.</param>
    /// <param name="limit">When to give up; null for never.</param>
    /// <returns>Whether it was completed.</returns>
    public unsafe bool Wait(nint request, string function, TimeSpan? limit = null)
    {
        var begun = Environment.TickCount64;
        for (var spins = 0; ; spins++)
        {
            int isDone = 0;
            Check(Mpi.Test(&request, &isDone, (void*)Handles.IgnoredStatus), function);
            if (isDone != 0)
            {
                return true;
            }

            if (spins < SpinsBeforeYield)
            {
                continue;
            }

            if (limit is { } most && Environment.TickCount64 - begun > most.TotalMilliseconds)
            {
                Fault();
                return false;
            }

            Thread.Yield();
        }
    }

    /// <summary>Ends all ranks of the job.</summary>
    public void Abort(int code)
    {
        Fault();
        _ = Mpi.Abort(Handles.World, code);
    }

    /// <summary>Finalises MPI where that was not done: once all ranks are there, or else ends the job.</summary>
    public unsafe void End(TimeSpan limit, int code)
    {
        lock (Gate)
        {
            int isFinalized = 0;
            if (Mpi.Finalized(&isFinalized) != Mpi.Success || isFinalized != 0)
            {
                return;
            }

            nint request = 0;
            if (IsFaulted
                || Mpi.Ibarrier(Handles.World, &request) != Mpi.Success
                || !Wait(request, "MPI_Ibarrier", limit))
            {
                Console.Error.WriteLine("A rank has failed, or does not come to the end of the job: MPI_Abort.");
                Abort(code);
                return;
            }

            Check(Mpi.Finalize(), "MPI_Finalize");
        }
    }

    private unsafe void RefuseAfterEnd()
    {
        int isFinalized = 0;
        Check(Mpi.Finalized(&isFinalized), "MPI_Finalized");
        if (isFinalized != 0)
        {
            throw new MpiException("MPI was finalised in this process, and starts once in a process.");
        }
    }

    private static unsafe MpiJob Initialize()
    {
        var launcher = Launcher.Find() ?? throw new MpiException(
            "This process is no rank of an MPI job: start it by mpirun or mpiexec, such as "
            + "'mpirun --bind-to none -np 2 dotnet app.dll'.");
        MpiJob job;
        try
        {
            job = new(MpiLibrary.Load(launcher));
        }
        catch (DllNotFoundException fault)
        {
            throw new MpiException(fault.Message, fault);
        }

        int provided = 0, isInitialized = 0;
        job.Check(Mpi.Initialized(&isInitialized), "MPI_Initialized");
        if (isInitialized == 0)
        {
            job.Check(Mpi.InitThread(null, null, job.Handles.ThreadMultiple, &provided), "MPI_Init_thread");
            if (provided < job.Handles.ThreadMultiple)
            {
                throw new MpiException(
                    $"{job._library.Name} grants threads of level {provided}, {job.Handles.ThreadMultiple} (multiple) "
                    + "is needed.");
            }
        }

        job.Check(Mpi.CommSetErrhandler(job.Handles.World, job.Handles.ErrorsReturn), "MPI_Comm_set_errhandler");
        job.CompareWith(launcher);
        return job;
    }

    private unsafe void CompareWith(Launcher launcher)
    {
        int size = 0;
        Check(Mpi.CommSize(Handles.World, &size), "MPI_Comm_size");
        if (size != launcher.Size)
        {
            Fault();
            throw new MpiException(
                $"{launcher.Name} has started {launcher.Size} ranks, {_library.Name} knows of {size}: the library "
                + "belongs to another launcher.");
        }
    }
}

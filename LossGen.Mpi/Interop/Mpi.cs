using System.Runtime.InteropServices;

namespace LossGen.Mpi.Interop;

/// <summary>
/// The functions of MPI that a group needs. Handles are <c>nint</c> whatever they are in the library: an address in
/// Open MPI, a number in MPICH and in the standard ABI, which is passed in the lower half of the same register. What
/// a library writes a handle to is zeroed first, because some write half of it.
/// </summary>
internal static unsafe partial class Mpi
{
    /// <summary>What the imports call the library; <see cref="MpiLibrary"/> finds the file.</summary>
    public const string Library = "mpi";

    /// <summary>What functions return that have succeeded.</summary>
    public const int Success = 0;

    [LibraryImport(Library, EntryPoint = "MPI_Init_thread")]
    public static partial int InitThread(int* argc, byte*** argv, int required, int* provided);

    [LibraryImport(Library, EntryPoint = "MPI_Initialized")]
    public static partial int Initialized(int* flag);

    [LibraryImport(Library, EntryPoint = "MPI_Finalized")]
    public static partial int Finalized(int* flag);

    [LibraryImport(Library, EntryPoint = "MPI_Finalize")]
    public static partial int Finalize();

    [LibraryImport(Library, EntryPoint = "MPI_Abort")]
    public static partial int Abort(nint comm, int code);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_rank")]
    public static partial int CommRank(nint comm, int* rank);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_size")]
    public static partial int CommSize(nint comm, int* size);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_split")]
    public static partial int CommSplit(nint comm, int color, int key, nint* created);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_free")]
    public static partial int CommFree(nint* comm);

    [LibraryImport(Library, EntryPoint = "MPI_Comm_set_errhandler")]
    public static partial int CommSetErrhandler(nint comm, nint handler);

    [LibraryImport(Library, EntryPoint = "MPI_Iallgather")]
    public static partial int Iallgather(
        void* mine, int count, nint type, void* all, int countOfEach, nint typeOfEach, nint comm, nint* request);

    [LibraryImport(Library, EntryPoint = "MPI_Ibarrier")]
    public static partial int Ibarrier(nint comm, nint* request);

    [LibraryImport(Library, EntryPoint = "MPI_Test")]
    public static partial int Test(nint* request, int* flag, void* status);

    [LibraryImport(Library, EntryPoint = "MPI_Error_string")]
    public static partial int ErrorString(int code, byte* text, int* length);
}

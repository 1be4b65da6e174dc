using System.Runtime.InteropServices;

namespace LossGen.Mpi.Interop;

/// <summary>The constants of a library that are handles, and the value of a status that nobody asks for.</summary>
/// <param name="World">All ranks of the job.</param>
/// <param name="Double">The type of a double.</param>
/// <param name="ErrorsReturn">The error handler that returns codes in the place of ending the process.</param>
/// <param name="IgnoredStatus">Stands for no status.</param>
/// <param name="ThreadMultiple">The level at which any thread may call at any time.</param>
internal sealed record MpiHandles(nint World, nint Double, nint ErrorsReturn, nint IgnoredStatus, int ThreadMultiple)
{
    /// <summary>The numbers of MPICH, from its <c>mpi.h</c>.</summary>
    public static MpiHandles OfMpich { get; } = new(0x44000000, 0x4C00080B, 0x54000001, 1, 3);

    /// <summary>The numbers of the standard ABI, from chapter 20 of MPI 5.0.</summary>
    public static MpiHandles OfStandardAbi { get; } = new(0x101, 0x214, 0x143, 0, 4096);

    /// <summary>The addresses of Open MPI's symbols.</summary>
    public static MpiHandles OfOpenMpi(nint library) => new(
        NativeLibrary.GetExport(library, "ompi_mpi_comm_world"),
        NativeLibrary.GetExport(library, "ompi_mpi_double"),
        NativeLibrary.GetExport(library, "ompi_mpi_errors_return"),
        0,
        3);
}

using System.Globalization;

namespace LossGen.Mpi.Interop;

/// <summary>
/// Who has started this process, by the variables that launchers set. A library of another launcher would take every
/// process for a job of one rank, and all of them would end as if they had succeeded.
/// </summary>
/// <param name="Name">What it is called.</param>
/// <param name="Size">The ranks of the job.</param>
/// <param name="IsOpenMpi">Whether Open MPI's library belongs to it; else one that speaks PMI, as MPICH's does.</param>
internal sealed record Launcher(string Name, int Size, bool IsOpenMpi)
{
    /// <summary>The launcher, or null where there is none.</summary>
    public static Launcher? Find() => Of("Open MPI's mpirun", "OMPI_COMM_WORLD_SIZE", isOpenMpi: true)
        ?? Of("a launcher that speaks PMI, as MPICH's mpiexec", "PMI_SIZE", isOpenMpi: false);

    private static Launcher? Of(string name, string variable, bool isOpenMpi)
        => int.TryParse(
            Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new(name, size, isOpenMpi)
            : null;
}

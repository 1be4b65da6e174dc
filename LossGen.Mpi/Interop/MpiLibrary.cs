using System.Reflection;
using System.Runtime.InteropServices;

namespace LossGen.Mpi.Interop;

/// <summary>Finds the library of the launcher, loads it once, and knows what its handles are.</summary>
internal sealed partial class MpiLibrary
{
    private const string StandardAbi = "libmpi_abi.so";

    private static readonly string[] OfOpenMpi = ["libmpi.so.40", StandardAbi, "libmpi_abi.so.0"];
    private static readonly string[] OfMpich =
        ["libmpich.so.12", "libmpi.so.12", "libmpi.so.0", StandardAbi, "libmpi_abi.so.0"];

    private MpiLibrary(string name, nint handle, MpiHandles handles)
        => (Name, Handle, Handles) = (name, handle, handles);

    /// <summary>The file that was loaded.</summary>
    public string Name { get; }

    /// <summary>What its handles are.</summary>
    public MpiHandles Handles { get; }

    private nint Handle { get; }

    /// <summary>Loads the library of a launcher; to be called once.</summary>
    /// <param name="launcher">The launcher.</param>
    /// <exception cref="DllNotFoundException">None of the names is that of a library here.</exception>
    public static MpiLibrary Load(Launcher launcher)
    {
        // UCX, which MPICH loads, would take the signals that the runtime turns into exceptions of .NET. The
        // runtime's own variables never reach those of C.
        SetEnvironment("UCX_ERROR_SIGNALS", string.Empty, 1);
        var names = launcher.IsOpenMpi ? OfOpenMpi : OfMpich;
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var handle))
            {
                MpiLibrary library = new(name, handle, HandlesOf(name, handle));
                NativeLibrary.SetDllImportResolver(typeof(Mpi).Assembly, library.Resolve);
                return library;
            }
        }

        throw new DllNotFoundException(
            $"The process was started by {launcher.Name}, but none of {string.Join(", ", names)} can be loaded: "
            + "install the MPI library of the launcher (Debian: libopenmpi3, libmpich12), or start the job by another "
            + "launcher.");
    }

    private static MpiHandles HandlesOf(string name, nint library)
        => name.StartsWith("libmpi_abi", StringComparison.Ordinal) ? MpiHandles.OfStandardAbi
            : NativeLibrary.TryGetExport(library, "ompi_mpi_comm_world", out _) ? MpiHandles.OfOpenMpi(library)
            : MpiHandles.OfMpich;

    private nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Mpi.Library ? Handle : 0;

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);
}

using System.Runtime.InteropServices;

namespace LossGen.Oracle.Memory;

/// <summary>
/// Asks the operating system whether a byte can be read or written, without a fault: write(2) and read(2) on a pipe
/// refuse an inaccessible address with an error, Windows copies memory of a process only where it may.
/// </summary>
internal static unsafe partial class PageProbe
{
    public static bool CanRead(nint address)
    {
        byte copy;
        return OperatingSystem.IsWindows()
            ? ReadProcessMemory(-1, address, &copy, 1, out _)
            : ThroughPipe((_, write) => Write(write, address, 1) == 1);
    }

    public static bool CanWrite(nint address)
    {
        byte zero = 0;
        return OperatingSystem.IsWindows()
            ? WriteProcessMemory(-1, address, &zero, 1, out _)
            : ThroughPipe(CopyByte);

        bool CopyByte(int read, int write)
        {
            byte value = 1;
            return Write(write, (nint)(&value), 1) == 1 && Read(read, address, 1) == 1;
        }
    }

    private static bool ThroughPipe(Func<int, int, bool> use)
    {
        int* ends = stackalloc int[2];
        if (Pipe(ends) != 0)
        {
            throw new InvalidOperationException("No pipe could be opened.");
        }

        try
        {
            return use(ends[0], ends[1]);
        }
        finally
        {
            _ = Close(ends[0]);
            _ = Close(ends[1]);
        }
    }

    [LibraryImport("libc", EntryPoint = "pipe")]
    private static partial int Pipe(int* ends);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int file, nint buffer, nint count);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, nint buffer, nint count);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool ReadProcessMemory(nint process, nint address, void* buffer, nint size, out nint read);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool WriteProcessMemory(
        nint process, nint address, void* buffer, nint size, out nint written);
}

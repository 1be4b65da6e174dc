using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LossGen.Oracle.Memory;

/// <summary>Maps one anonymous file many times.</summary>
internal static partial class RepeatedPages
{
    private const int ReadWrite = 1 | 2;
    private const int Shared = 1;
    private const int Fixed = 0x10;

    public static nint Map(nint bytes, nint segment)
    {
        int file = CreateFile("repeated", 0);
        try
        {
            nint start = file >= 0 && Truncate(file, segment) == 0 ? Map(0, bytes, 0, Shared, file, 0) : -1;
            for (nint at = 0; start != -1 && at < bytes; at += segment)
            {
                if (Map(start + at, segment, ReadWrite, Shared | Fixed, file, 0) == -1)
                {
                    Unmap(start, bytes);
                    start = -1;
                }
            }

            return start != -1 ? start : throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
        finally
        {
            _ = Close(file);
        }
    }

    public static void Unmap(nint address, nint bytes) => _ = Release(address, bytes);

    [LibraryImport(
        "libc", EntryPoint = "memfd_create", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateFile(string name, uint flags);

    [LibraryImport("libc", EntryPoint = "ftruncate", SetLastError = true)]
    private static partial int Truncate(int file, nint length);

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Release(nint address, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}

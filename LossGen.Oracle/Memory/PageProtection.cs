using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LossGen.Oracle.Memory;

/// <summary>Reserves whole pages and makes some of them inaccessible, on Linux, macOS and Windows.</summary>
internal static partial class PageProtection
{
    private const int ReadWrite = 1 | 2;
    private const int Private = 2;
    private const int WindowsCommitReserve = 0x3000;
    private const int WindowsRelease = 0x8000;
    private const uint WindowsReadWrite = 4;
    private const uint WindowsNoAccess = 1;

    public static nint Reserve(nint bytes)
    {
        if (OperatingSystem.IsWindows())
        {
            nint pages = VirtualAlloc(0, bytes, WindowsCommitReserve, WindowsReadWrite);
            return pages != 0 ? pages : throw new Win32Exception(Marshal.GetLastPInvokeError());
        }

        int anonymous = OperatingSystem.IsMacOS() ? 0x1000 : 0x20;
        nint address = Map(0, bytes, ReadWrite, Private | anonymous, -1, 0);
        return address != -1 ? address : throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    public static void Forbid(nint address, nint bytes)
    {
        bool done = OperatingSystem.IsWindows()
            ? VirtualProtect(address, bytes, WindowsNoAccess, out _)
            : Protect(address, bytes, 0) == 0;
        if (!done)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }
    }

    public static void Release(nint address, nint bytes)
    {
        _ = OperatingSystem.IsWindows() ? VirtualFree(address, 0, WindowsRelease) : Unmap(address, bytes) == 0;
    }

    [LibraryImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static partial nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int Protect(nint address, nint length, int protection);

    [LibraryImport("libc", EntryPoint = "munmap", SetLastError = true)]
    private static partial int Unmap(nint address, nint length);

    [LibraryImport("kernel32", SetLastError = true)]
    private static partial nint VirtualAlloc(nint address, nint size, int type, uint protection);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool VirtualProtect(nint address, nint size, uint protection, out uint previous);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool VirtualFree(nint address, nint size, int type);
}

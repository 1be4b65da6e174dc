using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;
using BenchmarkDotNet.Environments;

namespace LossGen.Benchmarks.Ratios;

/// <summary>What figures were measured on.</summary>
internal static class Machine
{
    /// <summary>The widest vectors that the runtime uses here.</summary>
    public static string WidestVectors => Vector512.IsHardwareAccelerated ? "512-bit"
        : Vector256.IsHardwareAccelerated ? "256-bit"
        : Vector128.IsHardwareAccelerated ? "128-bit"
        : "no";

    /// <summary>Whether Intel made the processor.</summary>
    public static bool IsIntel => X86Base.IsSupported && Vendor() == "GenuineIntel";

    /// <summary>The machine in a line.</summary>
    /// <param name="processor">
    /// What to call the processor; null for what it calls itself, which virtual machines cut short.
    /// </param>
    public static string Describe(string? processor)
    {
        var name = processor
            ?? HostEnvironmentInfo.GetCurrent().Cpu.Value?.ProcessorName
            ?? $"{RuntimeInformation.ProcessArchitecture}";
        var cores = Environment.ProcessorCount == 1 ? "1 core" : $"{Environment.ProcessorCount} cores";
        return $"{name}, {cores}, {WidestVectors} vectors, {RuntimeInformation.FrameworkDescription}";
    }

    private static string Vendor()
    {
        var (_, first, third, second) = X86Base.CpuId(0, 0);
        return Encoding.ASCII.GetString(MemoryMarshal.AsBytes<int>([first, second, third]));
    }
}

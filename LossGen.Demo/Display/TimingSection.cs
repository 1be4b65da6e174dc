using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LossGen.Demo.Timing;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>Measures the kernel against its alternatives on this machine and prints the table.</summary>
internal static class TimingSection
{
    public static void Write(Terminal terminal, CancellationToken cancellationToken)
    {
        terminal.WriteMarkup("\n[bold]Loss and gradient of a float batch on one thread[/]");
        var results = TimingCase.All.Select(each => KernelTiming.Measure(each, cancellationToken)).ToList();
        terminal.Console.Write(TimingTable.Create(results));
        terminal.WriteMarkup(
            "[grey]median time of a call, × the kernel's; "
            + $"{RuntimeInformation.FrameworkDescription} on {Architecture}, {Vectors}[/]");
    }

    private static string Architecture => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string Vectors =>
        Vector512.IsHardwareAccelerated ? "512-bit vectors"
        : Vector256.IsHardwareAccelerated ? "256-bit vectors"
        : Vector128.IsHardwareAccelerated ? "128-bit vectors"
        : "no vectors";
}

using System.Runtime.Intrinsics;

namespace LossGen.Tests.Disassembly;

/// <summary>The vector widths that a process has in hardware.</summary>
internal static class AcceleratedWidths
{
    /// <summary>The widths in bits, widest first and with commas between them, or <c>none</c>.</summary>
    public static string OfThisProcess()
    {
        (int Bits, bool Accelerated)[] widths =
        [
            (512, Vector512.IsHardwareAccelerated),
            (256, Vector256.IsHardwareAccelerated),
            (128, Vector128.IsHardwareAccelerated),
        ];
        var accelerated = widths.Where(width => width.Accelerated).Select(width => width.Bits).ToList();
        return accelerated.Count == 0 ? "none" : string.Join(',', accelerated);
    }
}

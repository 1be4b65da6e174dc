using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Tests.Numerics;

/// <summary>How large a sample the hardware allows: vectors in software are a hundred times slower.</summary>
internal static class Hardware
{
    /// <summary>Whether a fused multiply-add of vectors is an instruction.</summary>
    internal static bool IsFast => Vector128.IsHardwareAccelerated && (Fma.IsSupported || AdvSimd.IsSupported);

    internal static int Sample(int count) => IsFast ? count : count / 64;
}

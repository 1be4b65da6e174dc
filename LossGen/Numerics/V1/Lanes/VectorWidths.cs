using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>Which vectors a kernel uses: the widest that the processor accelerates.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VectorWidths
{
    /// <summary>Whether they have 256 bits.</summary>
    public static bool Is256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.IsHardwareAccelerated && !Vector512.IsHardwareAccelerated;
    }
}

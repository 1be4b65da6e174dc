using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    // As many lanes as a vector of floats has, half as wide.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> FirstLanes128UInt16(nint count)
    {
        short lanes = (short)nint.Max(nint.Min(count, SingleLanes256), 0);
        return Vector128.LessThan(Vector128<short>.Indices, Vector128.Create(lanes)).AsUInt16();
    }
}

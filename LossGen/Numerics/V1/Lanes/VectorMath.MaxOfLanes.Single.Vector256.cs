using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOfLanes(Vector256<float> value) =>
        MaxOfLanes(Vector128.MaxNative(value.GetLower(), value.GetUpper()));
}

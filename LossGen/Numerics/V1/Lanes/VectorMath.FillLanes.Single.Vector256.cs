using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>The vector with the lanes from a number on replaced.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How many lanes are kept, in the range of int.</param>
    /// <param name="fill">What the other lanes become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FillLanes(Vector256<float> value, nint count, Vector256<float> fill) =>
        Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256<int>.Indices, Vector256.Create((int)count)).AsSingle(), value, fill);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// What is in memory as it is computed with, named so that the text for elements of 16 bits names what widens them.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> LoadVector256(ref readonly float source, nint index) =>
        Vector256.LoadUnsafe(in source, (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreVector(Vector256<float> value, ref float destination, nint index) =>
        value.StoreUnsafe(ref destination, (nuint)index);
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text for doubles of this file: see LossGen.Widths.
// A vector is a piece of one row.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> LoadRows128(ref readonly float source, nint at, nint stride, nint classes) =>
        classes >= SinglesInPiece
            ? Vector128.LoadUnsafe(in source, (nuint)at)
            : LoadPartial128(in source, at, classes, 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRows(Vector128<float> rows, ref float destination, nint at, nint stride, nint classes)
    {
        if (classes >= SinglesInPiece)
        {
            rows.StoreUnsafe(ref destination, (nuint)at);
        }
        else
        {
            StorePartial(rows, ref destination, at, classes);
        }
    }
}

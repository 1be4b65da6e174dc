using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text of bfloat16 of this file: see LossGen.Widths.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> LoadRows256(ref readonly Half source, nint at, nint stride, nint classes) =>
        WidenHalf256(Vector128.Create(
            LoadPiece(in source, at, classes),
            LoadPiece(in source, at + (SinglesInPiece * stride), classes)).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRows(Vector256<float> rows, ref Half destination, nint at, nint stride, nint classes)
    {
        Vector128<ulong> pieces = NarrowToHalf(rows).AsUInt64();
        StorePiece(pieces.GetElement(0), ref destination, at, classes);
        StorePiece(pieces.GetElement(1), ref destination, at + (SinglesInPiece * stride), classes);
    }
}

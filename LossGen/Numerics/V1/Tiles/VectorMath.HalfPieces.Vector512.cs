using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text of bfloat16 of this file: see LossGen.Widths.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> LoadRows512(ref readonly Half source, nint at, nint stride, nint classes) =>
        WidenHalf512(Vector256.Create(
            LoadPiece(in source, at, classes),
            LoadPiece(in source, at + (SinglesInPiece * stride), classes),
            LoadPiece(in source, at + (2 * SinglesInPiece * stride), classes),
            LoadPiece(in source, at + (3 * SinglesInPiece * stride), classes)).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRows(Vector512<float> rows, ref Half destination, nint at, nint stride, nint classes)
    {
        Vector256<ulong> pieces = NarrowToHalf(rows).AsUInt64();
        StorePiece(pieces.GetElement(0), ref destination, at, classes);
        StorePiece(pieces.GetElement(1), ref destination, at + (SinglesInPiece * stride), classes);
        StorePiece(pieces.GetElement(2), ref destination, at + (2 * SinglesInPiece * stride), classes);
        StorePiece(pieces.GetElement(3), ref destination, at + (3 * SinglesInPiece * stride), classes);
    }
}

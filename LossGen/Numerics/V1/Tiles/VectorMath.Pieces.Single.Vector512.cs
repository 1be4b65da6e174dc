using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text for doubles of this file: see LossGen.Widths.
// Every quarter of a vector is a piece of another row, so rows are transposed within quarters: row r goes to lane r.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> LoadRows512(ref readonly float source, nint at, nint stride, nint classes) =>
        classes >= SinglesInPiece
            ? Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)at),
                Vector128.LoadUnsafe(in source, (nuint)(at + (SinglesInPiece * stride))))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)(at + (2 * SinglesInPiece * stride))),
                Vector128.LoadUnsafe(in source, (nuint)(at + (3 * SinglesInPiece * stride)))))
            : Vector256.Create(
                LoadPartial128(in source, at, classes, 0),
                LoadPartial128(in source, at + (SinglesInPiece * stride), classes, 0))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                LoadPartial128(in source, at + (2 * SinglesInPiece * stride), classes, 0),
                LoadPartial128(in source, at + (3 * SinglesInPiece * stride), classes, 0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRows(Vector512<float> rows, ref float destination, nint at, nint stride, nint classes)
    {
        if (classes >= SinglesInPiece)
        {
            rows.GetLower().GetLower().StoreUnsafe(ref destination, (nuint)at);
            rows.GetLower().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (SinglesInPiece * stride)));
            rows.GetUpper().GetLower().StoreUnsafe(ref destination, (nuint)(at + (2 * SinglesInPiece * stride)));
            rows.GetUpper().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (3 * SinglesInPiece * stride)));
        }
        else
        {
            StorePartial(rows.GetLower().GetLower(), ref destination, at, classes);
            StorePartial(rows.GetLower().GetUpper(), ref destination, at + (SinglesInPiece * stride), classes);
            StorePartial(rows.GetUpper().GetLower(), ref destination, at + (2 * SinglesInPiece * stride), classes);
            StorePartial(rows.GetUpper().GetUpper(), ref destination, at + (3 * SinglesInPiece * stride), classes);
        }
    }
}

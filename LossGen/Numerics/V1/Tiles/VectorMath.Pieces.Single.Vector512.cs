using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text for doubles of this file: see LossGen.Widths.
// Every quarter of a vector is a piece of another row, so that rows are turned within quarters: row r goes to lane r.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadRows512(ref readonly float source, nint at, nint classes) =>
        classes >= SinglesInPiece
            ? Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)at),
                Vector128.LoadUnsafe(in source, (nuint)(at + (SinglesInPiece * classes))))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)(at + (2 * SinglesInPiece * classes))),
                Vector128.LoadUnsafe(in source, (nuint)(at + (3 * SinglesInPiece * classes)))))
            : Vector256.Create(
                LoadPartial128(in source, at, classes, 0),
                LoadPartial128(in source, at + (SinglesInPiece * classes), classes, 0))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                LoadPartial128(in source, at + (2 * SinglesInPiece * classes), classes, 0),
                LoadPartial128(in source, at + (3 * SinglesInPiece * classes), classes, 0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector512<float> rows, ref float destination, nint at, nint classes)
    {
        if (classes >= SinglesInPiece)
        {
            rows.GetLower().GetLower().StoreUnsafe(ref destination, (nuint)at);
            rows.GetLower().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (SinglesInPiece * classes)));
            rows.GetUpper().GetLower().StoreUnsafe(ref destination, (nuint)(at + (2 * SinglesInPiece * classes)));
            rows.GetUpper().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (3 * SinglesInPiece * classes)));
        }
        else
        {
            StorePartial(rows.GetLower().GetLower(), ref destination, at, classes);
            StorePartial(rows.GetLower().GetUpper(), ref destination, at + (SinglesInPiece * classes), classes);
            StorePartial(rows.GetUpper().GetLower(), ref destination, at + (2 * SinglesInPiece * classes), classes);
            StorePartial(rows.GetUpper().GetUpper(), ref destination, at + (3 * SinglesInPiece * classes), classes);
        }
    }
}

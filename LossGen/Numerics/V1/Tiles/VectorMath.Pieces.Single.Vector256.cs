using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text for doubles of this file: see LossGen.Widths.
// Every half of a vector is a piece of another row, so rows are transposed within halves: row r goes to lane r.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> LoadRows256(ref readonly float source, nint at, nint stride, nint classes) =>
        classes >= SinglesInPiece
            ? Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)at),
                Vector128.LoadUnsafe(in source, (nuint)(at + (SinglesInPiece * stride))))
            : Vector256.Create(
                LoadPartial128(in source, at, classes, 0),
                LoadPartial128(in source, at + (SinglesInPiece * stride), classes, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRows(Vector256<float> rows, ref float destination, nint at, nint stride, nint classes)
    {
        if (classes >= SinglesInPiece)
        {
            rows.GetLower().StoreUnsafe(ref destination, (nuint)at);
            rows.GetUpper().StoreUnsafe(ref destination, (nuint)(at + (SinglesInPiece * stride)));
        }
        else
        {
            StorePartial(rows.GetLower(), ref destination, at, classes);
            StorePartial(rows.GetUpper(), ref destination, at + (SinglesInPiece * stride), classes);
        }
    }
}

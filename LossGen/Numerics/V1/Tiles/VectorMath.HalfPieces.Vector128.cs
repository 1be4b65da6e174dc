using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text of bfloat16 of this file: see LossGen.Widths.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> LoadRows128(ref readonly Half source, nint at, nint stride, nint classes) =>
        WidenHalf128(Vector128.CreateScalarUnsafe(LoadPiece(in source, at, classes)).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRows(Vector128<float> rows, ref Half destination, nint at, nint stride, nint classes)
    {
        StorePiece(NarrowToHalf(rows).AsUInt64().ToScalar(), ref destination, at, classes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LoadPiece(ref readonly Half source, nint at, nint classes) =>
        classes >= SinglesInPiece
            ? Unsafe.ReadUnaligned<ulong>(ref HalfAsByte(in source, at))
            : LoadFour(in source, at, classes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePiece(ulong piece, ref Half destination, nint at, nint classes)
    {
        if (classes >= SinglesInPiece)
        {
            Unsafe.WriteUnaligned(ref HalfAsByte(in destination, at), piece);
        }
        else
        {
            StoreFour(piece, ref destination, at, classes);
        }
    }
}

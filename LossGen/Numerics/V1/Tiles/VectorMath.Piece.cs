using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// A piece is what one row of a tile gives to a vector: four floats, four halves or two doubles. A row that has fewer
// is read and written only as far as it goes; the rest of the piece is 0.
public static partial class VectorMath
{
    internal const int SinglesInPiece = 4;
    internal const int DoublesInPiece = 2;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte HalfAsByte(ref readonly Half half, nint index) =>
        ref Unsafe.As<Half, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in half), index));
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of elements of 16 bits in memory: see LossGen.Widths.
// Pieces of rows become columns: row r goes to lane r.
public static partial class VectorMath
{
    /// <summary>
    /// Reads columns of as many rows as a vector has lanes, one row a lane. A column that a row does not have is 0; one
    /// that nobody reads costs nothing.
    /// </summary>
    /// <param name="source">The first row; the others follow without a gap.</param>
    /// <param name="classes">The elements of a row.</param>
    /// <param name="column">The first column to read; all of them, or as many as a row has, must lie in the
    /// row.</param>
    /// <param name="c0">Receives the first column.</param>
    /// <param name="c1">Receives the second column.</param>
    /// <param name="c2">Receives the third column.</param>
    /// <param name="c3">Receives the fourth column.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly float source, nint classes, nint column,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3) =>
        Transpose(
            LoadRows256(in source, column, classes, classes),
            LoadRows256(in source, column + classes, classes, classes),
            LoadRows256(in source, column + (2 * classes), classes, classes),
            LoadRows256(in source, column + (3 * classes), classes, classes),
            out c0, out c1, out c2, out c3);

    /// <summary>Writes columns of as many rows as a vector has lanes, one row a lane.</summary>
    /// <param name="c0">The first column.</param>
    /// <param name="c1">The second column.</param>
    /// <param name="c2">The third column.</param>
    /// <param name="c3">The fourth column.</param>
    /// <param name="destination">The first row; the others follow without a gap.</param>
    /// <param name="classes">The elements of a row. Columns beyond them are not written.</param>
    /// <param name="column">Where the first column goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3,
        ref float destination, nint classes, nint column)
    {
        Transpose(
            c0, c1, c2, c3,
            out Vector256<float> r0, out Vector256<float> r1, out Vector256<float> r2, out Vector256<float> r3);
        StoreRows(r0, ref destination, column, classes, classes);
        StoreRows(r1, ref destination, column + classes, classes, classes);
        StoreRows(r2, ref destination, column + (2 * classes), classes, classes);
        StoreRows(r3, ref destination, column + (3 * classes), classes, classes);
    }
}

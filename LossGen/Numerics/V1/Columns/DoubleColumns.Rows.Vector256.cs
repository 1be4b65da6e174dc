using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// Pieces of rows become columns and columns become pieces: row r goes to lane r.
public readonly ref partial struct DoubleColumns256
{
    private void LoadAll(ref readonly double x, nint stride)
    {
        if (classes == 1)
        {
            LoadOne(in x, stride);
        }
        else
        {
            LoadMany(in x, stride);
        }
    }

    private void StoreAll(ref double g, nint stride)
    {
        if (classes == 1)
        {
            StoreOne(ref g, stride);
        }
        else
        {
            StoreMany(ref g, stride);
        }
    }

    // The last piece has some classes of the one before it once more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadMany(ref readonly double x, nint stride)
    {
        Vector256<double> max = Vector256.Create(double.NegativeInfinity);
        DoubleColumns256 columns = this;
        for (int next = 0; next < columns.classes; next += VectorMath.DoublesInPiece)
        {
            int c = int.Min(next, columns.classes - VectorMath.DoublesInPiece);
            LoadPieces(
                in x, c, stride, VectorMath.DoublesInPiece,
                out Vector256<double> c0, out Vector256<double> c1);
            columns.Put(c, c0);
            columns.Put(c + 1, c1);
            max = Vector256.MaxNative(max, Vector256.MaxNative(c0, c1));
        }

        columns.Put(MaxColumn, max);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreMany(ref double g, nint stride)
    {
        DoubleColumns256 columns = this;
        for (int next = 0; next < columns.classes; next += VectorMath.DoublesInPiece)
        {
            int c = int.Min(next, columns.classes - VectorMath.DoublesInPiece);
            StorePieces(columns.Column(c), columns.Column(c + 1), ref g, c, stride, VectorMath.DoublesInPiece);
        }
    }

    // A row of one class is shorter than a piece and is read and written only as far as it goes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadOne(ref readonly double x, nint stride)
    {
        LoadPieces(in x, 0, stride, 1, out Vector256<double> c0, out _);
        Put(0, c0);
        Put(MaxColumn, c0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreOne(ref double g, nint stride) =>
        StorePieces(Column(0), Column(0), ref g, 0, stride, 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadPieces(
        ref readonly double x, nint column, nint stride, nint count,
        out Vector256<double> c0, out Vector256<double> c1) =>
        VectorMath.Transpose(
            VectorMath.LoadRows256(in x, column, stride, count),
            VectorMath.LoadRows256(in x, column + stride, stride, count),
            out c0, out c1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePieces(
        Vector256<double> c0, Vector256<double> c1, ref double g, nint column, nint stride, nint count)
    {
        VectorMath.Transpose(c0, c1, out Vector256<double> r0, out Vector256<double> r1);
        VectorMath.StoreRows(r0, ref g, column, stride, count);
        VectorMath.StoreRows(r1, ref g, column + stride, stride, count);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of elements of 16 bits in memory: see LossGen.Widths.
// Pieces of rows become columns and columns become pieces: row r goes to lane r.
public readonly ref partial struct SingleColumns256
{
    private void LoadAll(ref readonly float x, nint stride)
    {
        switch (classes)
        {
            case 1:
                LoadOne(in x, stride);
                break;
            case 2:
                LoadTwo(in x, stride);
                break;
            case 3:
                LoadThree(in x, stride);
                break;
            default:
                LoadMany(in x, stride);
                break;
        }
    }

    private void StoreAll(ref float g, nint stride)
    {
        switch (classes)
        {
            case 1:
                StoreOne(ref g, stride);
                break;
            case 2:
                StoreTwo(ref g, stride);
                break;
            case 3:
                StoreThree(ref g, stride);
                break;
            default:
                StoreMany(ref g, stride);
                break;
        }
    }

    // The last piece has some classes of the one before it once more.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadMany(ref readonly float x, nint stride)
    {
        Vector256<float> max = Vector256.Create(float.NegativeInfinity);
        SingleColumns256 columns = this;
        for (int next = 0; next < columns.classes; next += VectorMath.SinglesInPiece)
        {
            int c = int.Min(next, columns.classes - VectorMath.SinglesInPiece);
            LoadPieces(
                in x, c, stride, VectorMath.SinglesInPiece,
                out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3);
            columns.Put(c, c0);
            columns.Put(c + 1, c1);
            columns.Put(c + 2, c2);
            columns.Put(c + 3, c3);
            max = Vector256.MaxNative(
                max, Vector256.MaxNative(Vector256.MaxNative(c0, c1), Vector256.MaxNative(c2, c3)));
        }

        columns.Put(MaxColumn, max);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreMany(ref float g, nint stride)
    {
        SingleColumns256 columns = this;
        for (int next = 0; next < columns.classes; next += VectorMath.SinglesInPiece)
        {
            int c = int.Min(next, columns.classes - VectorMath.SinglesInPiece);
            StorePieces(
                columns.Column(c), columns.Column(c + 1), columns.Column(c + 2), columns.Column(c + 3),
                ref g, c, stride, VectorMath.SinglesInPiece);
        }
    }

    // Rows shorter than a piece are read and written only as far as they go.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadOne(ref readonly float x, nint stride)
    {
        LoadPieces(in x, 0, stride, 1, out Vector256<float> c0, out _, out _, out _);
        Put(0, c0);
        Put(MaxColumn, c0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadTwo(ref readonly float x, nint stride)
    {
        LoadPieces(in x, 0, stride, 2, out Vector256<float> c0, out Vector256<float> c1, out _, out _);
        Put(0, c0);
        Put(1, c1);
        Put(MaxColumn, Vector256.MaxNative(c0, c1));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadThree(ref readonly float x, nint stride)
    {
        LoadPieces(
            in x, 0, stride, 3, out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out _);
        Put(0, c0);
        Put(1, c1);
        Put(2, c2);
        Put(MaxColumn, Vector256.MaxNative(Vector256.MaxNative(c0, c1), c2));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreOne(ref float g, nint stride) =>
        StorePieces(Column(0), Column(0), Column(0), Column(0), ref g, 0, stride, 1);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreTwo(ref float g, nint stride) =>
        StorePieces(Column(0), Column(1), Column(1), Column(1), ref g, 0, stride, 2);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StoreThree(ref float g, nint stride) =>
        StorePieces(Column(0), Column(1), Column(2), Column(2), ref g, 0, stride, 3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadPieces(
        ref readonly float x, nint column, nint stride, nint count,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3) =>
        VectorMath.Transpose(
            VectorMath.LoadRows256(in x, column, stride, count),
            VectorMath.LoadRows256(in x, column + stride, stride, count),
            VectorMath.LoadRows256(in x, column + (2 * stride), stride, count),
            VectorMath.LoadRows256(in x, column + (3 * stride), stride, count),
            out c0, out c1, out c2, out c3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePieces(
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3,
        ref float g, nint column, nint stride, nint count)
    {
        VectorMath.Transpose(
            c0, c1, c2, c3,
            out Vector256<float> r0, out Vector256<float> r1, out Vector256<float> r2, out Vector256<float> r3);
        VectorMath.StoreRows(r0, ref g, column, stride, count);
        VectorMath.StoreRows(r1, ref g, column + stride, stride, count);
        VectorMath.StoreRows(r2, ref g, column + (2 * stride), stride, count);
        VectorMath.StoreRows(r3, ref g, column + (3 * stride), stride, count);
    }
}

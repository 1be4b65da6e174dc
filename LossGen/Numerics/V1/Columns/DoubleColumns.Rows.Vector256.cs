using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// Pieces of rows become columns and columns become pieces: row r goes to lane r.
public readonly ref partial struct DoubleColumns256
{
    /// <summary>Reads rows.</summary>
    /// <param name="x">The first row.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Load(ref readonly double x, nint stride, int rows)
    {
        if (rows == VectorMath.DoubleLanes256)
        {
            LoadAll(in x, stride);
        }
        else
        {
            LoadPart(in x, stride, rows);
        }
    }

    /// <summary>Writes rows.</summary>
    /// <param name="g">The first row.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Store(ref double g, nint stride, int rows)
    {
        if (rows == VectorMath.DoubleLanes256)
        {
            StoreAll(ref g, stride);
        }
        else
        {
            StorePart(ref g, stride, rows);
        }
    }

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

    // Fewer rows than lanes go through a tile of their own, so that there is one way to turn rows.
    private void LoadPart(ref readonly double x, nint stride, int rows)
    {
        Span<double> part = stackalloc double[VectorMath.DoubleLanes256 * MostClasses];
        for (int row = 0; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in x), row * stride), classes)
                .CopyTo(part[(row * classes)..]);
        }

        part[(rows * classes)..(VectorMath.DoubleLanes256 * classes)].Clear();
        LoadAll(in part[0], classes);
    }

    private void StorePart(ref double g, nint stride, int rows)
    {
        Span<double> part = stackalloc double[VectorMath.DoubleLanes256 * MostClasses];
        StoreAll(ref part[0], classes);
        for (int row = 0; row < rows; row++)
        {
            part.Slice(row * classes, classes)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref g, row * stride), classes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LoadPieces(
        ref readonly double x, nint column, nint stride, nint count,
        out Vector256<double> c0, out Vector256<double> c1) =>
        VectorMath.Turn(
            VectorMath.LoadRows256(in x, column, stride, count),
            VectorMath.LoadRows256(in x, column + stride, stride, count),
            out c0, out c1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePieces(
        Vector256<double> c0, Vector256<double> c1, ref double g, nint column, nint stride, nint count)
    {
        VectorMath.Turn(c0, c1, out Vector256<double> r0, out Vector256<double> r1);
        VectorMath.StoreRows(r0, ref g, column, stride, count);
        VectorMath.StoreRows(r1, ref g, column + stride, stride, count);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of elements of 16 bits in memory: see LossGen.Widths.
// Narrower elements are widened before they become columns, and rounded after the columns became rows again.
public readonly ref partial struct DoubleColumns256
{
    /// <summary>Reads rows of floats.</summary>
    /// <param name="x">The first row.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void LoadNarrow(ref readonly float x, nint stride, int rows)
    {
        Span<double> wide = stackalloc double[VectorMath.DoubleLanes256 * MostClasses];
        if (rows == VectorMath.DoubleLanes256 && stride == classes)
        {
            Widen(in x, VectorMath.DoubleLanes256 * classes, ref wide[0]);
            LoadAll(in wide[0], classes);
            return;
        }

        for (int row = 0; row < rows; row++)
        {
            Widen(in Unsafe.Add(ref Unsafe.AsRef(in x), row * stride), classes, ref wide[row * WholeVectors]);
        }

        wide[(rows * WholeVectors)..(VectorMath.DoubleLanes256 * WholeVectors)].Clear();
        LoadAll(in wide[0], WholeVectors);
    }

    /// <summary>Rounds rows to float and writes them.</summary>
    /// <param name="g">The first row.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void StoreNarrow(ref float g, nint stride, int rows)
    {
        Span<double> wide = stackalloc double[VectorMath.DoubleLanes256 * MostClasses];
        if (rows == VectorMath.DoubleLanes256 && stride == classes)
        {
            StoreAll(ref wide[0], classes);
            Narrow(in wide[0], VectorMath.DoubleLanes256 * classes, ref g);
            return;
        }

        StoreAll(ref wide[0], WholeVectors);
        for (int row = 0; row < rows; row++)
        {
            Narrow(in wide[row * WholeVectors], classes, ref Unsafe.Add(ref g, row * stride));
        }
    }

    /// <summary>Reads rows of floats out of planes.</summary>
    /// <param name="x">The first class of the first row.</param>
    /// <param name="stride">The elements from one plane to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void LoadNarrowPlanes(ref readonly float x, nint stride, int rows)
    {
        Vector256<double> max = Vector256.Create(double.NegativeInfinity);
        for (int c = 0; c < classes; c++)
        {
            Vector256<double> column = VectorMath.LoadNarrow256(in x, c * stride, rows, 0);
            Put(c, column);
            max = Vector256.MaxNative(max, column);
        }

        Put(MaxColumn, max);
    }

    /// <summary>Rounds rows to float and writes them into planes.</summary>
    /// <param name="g">The first class of the first row.</param>
    /// <param name="stride">The elements from one plane to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void StoreNarrowPlanes(ref float g, nint stride, int rows)
    {
        for (int c = 0; c < classes; c++)
        {
            VectorMath.StoreNarrowPartial(Column(c), ref g, c * stride, rows);
        }
    }

    private static void Widen(ref readonly float row, nint count, ref double wide)
    {
        for (nint i = 0; i < count; i += VectorMath.DoubleLanes256)
        {
            VectorMath.LoadNarrow256(in row, i, count - i, 0).StoreUnsafe(ref wide, (nuint)i);
        }
    }

    private static void Narrow(ref readonly double wide, nint count, ref float row)
    {
        for (nint i = 0; i < count; i += VectorMath.DoubleLanes256)
        {
            VectorMath.StoreNarrowPartial(Vector256.LoadUnsafe(in wide, (nuint)i), ref row, i, count - i);
        }
    }
}

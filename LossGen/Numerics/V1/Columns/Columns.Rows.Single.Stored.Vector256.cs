using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles and of elements of 16 bits in memory: see
// LossGen.Widths.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Reads rows.</summary>
    /// <param name="x">The first row.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Load(ref readonly float x, nint stride, int rows)
    {
        if (rows == VectorMath.SingleLanes256)
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
    public void Store(ref float g, nint stride, int rows)
    {
        if (rows == VectorMath.SingleLanes256)
        {
            StoreAll(ref g, stride);
        }
        else
        {
            StorePart(ref g, stride, rows);
        }
    }

    // Fewer rows than lanes go through a tile of their own, so that there is one way to transpose rows.
    private void LoadPart(ref readonly float x, nint stride, int rows)
    {
        Span<float> part = stackalloc float[VectorMath.SingleLanes256 * MostClasses];
        for (int row = 0; row < rows; row++)
        {
            MemoryMarshal.CreateReadOnlySpan(in Unsafe.Add(ref Unsafe.AsRef(in x), row * stride), classes)
                .CopyTo(part[(row * classes)..]);
        }

        part[(rows * classes)..(VectorMath.SingleLanes256 * classes)].Clear();
        LoadAll(in part[0], classes);
    }

    private void StorePart(ref float g, nint stride, int rows)
    {
        Span<float> part = stackalloc float[VectorMath.SingleLanes256 * MostClasses];
        StoreAll(ref part[0], classes);
        for (int row = 0; row < rows; row++)
        {
            part.Slice(row * classes, classes)
                .CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref g, row * stride), classes));
        }
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Tensors of the shape (N, C, inner): the classes of a row lie inner elements apart. Kernels work on rows without
/// gaps, so that blocks of rows are transposed before and after, in memory that stays in a cache.
/// </summary>
/// <param name="classes">C.</param>
/// <param name="inner">The product of the dimensions after the classes.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ClassPlanes(nint classes, nint inner)
{
    /// <summary>How many rows are summed together: as many as where classes are adjacent.</summary>
    public nint RowsPerBlock => new KernelShape(1, classes).RowsPerBlock;

    /// <summary>Copies rows of a tensor into rows without gaps.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="tensor">The tensor.</param>
    /// <param name="first">The first row: n·inner + i for the position i of sample n.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="destination">Receives rows·C elements.</param>
    public void Gather<T>(ref readonly T tensor, nint first, nint rows, ref T destination)
        where T : unmanaged
    {
        for (nint row = 0, length; row < rows; row += length)
        {
            length = LengthOfSample(first + row, rows - row);
            Transposition.ByLines(
                in Unsafe.Add(ref Unsafe.AsRef(in tensor), OffsetOf(first + row)), inner,
                ref Unsafe.Add(ref destination, row * classes), classes,
                classes, length);
        }
    }

    /// <summary>Copies rows without gaps into rows of a tensor.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">The rows·C elements.</param>
    /// <param name="first">The first row: n·inner + i for the position i of sample n.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="tensor">The tensor.</param>
    public void Scatter<T>(ref readonly T source, nint first, nint rows, ref T tensor)
        where T : unmanaged
    {
        for (nint row = 0, length; row < rows; row += length)
        {
            length = LengthOfSample(first + row, rows - row);
            Transposition.ByColumns(
                in Unsafe.Add(ref Unsafe.AsRef(in source), row * classes), classes,
                ref Unsafe.Add(ref tensor, OffsetOf(first + row)), inner,
                length, classes);
        }
    }

    /// <summary>Clears rows of a tensor.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="tensor">The tensor.</param>
    /// <param name="first">The first row: n·inner + i for the position i of sample n.</param>
    /// <param name="rows">The number of rows.</param>
    public void Clear<T>(ref T tensor, nint first, nint rows)
        where T : unmanaged
    {
        for (nint row = 0, length; row < rows; row += length)
        {
            length = LengthOfSample(first + row, rows - row);
            ref T corner = ref Unsafe.Add(ref tensor, OffsetOf(first + row));
            for (nint c = 0; c < classes; c++)
            {
                RowMath.Clear(ref Unsafe.Add(ref corner, c * inner), length);
            }
        }
    }

    // A sample ends where the next one's first plane begins.
    private nint LengthOfSample(nint row, nint rows) => nint.Min(rows, inner - (row % inner));

    private nint OffsetOf(nint row) => ((row / inner) * inner * classes) + (row % inner);
}

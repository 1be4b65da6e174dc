using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Copies a matrix to its transposed one: element (i, j) of the source becomes (j, i) of the destination. One of the
/// two has lines that lie far apart, often by a power of two: they share a set of the cache, which holds but a few of
/// them. A line of memory is therefore finished before the next four begin.
/// </summary>
internal static class Transposition
{
    /// <summary>Lines and columns that are transposed in registers.</summary>
    private const int Square = 4;

    /// <summary>The bytes that a cache fetches together.</summary>
    private const int CacheLine = 64;

    /// <summary>For a source whose lines lie far apart.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">The first element to read.</param>
    /// <param name="sourceStride">The elements from one line of it to the next.</param>
    /// <param name="destination">The first element to write.</param>
    /// <param name="destinationStride">The elements from one line of it to the next.</param>
    /// <param name="lines">The lines of the source.</param>
    /// <param name="columns">The elements of a line.</param>
    public static void ByLines<T>(
        ref readonly T source, nint sourceStride, ref T destination, nint destinationStride, nint lines, nint columns)
        where T : unmanaged
    {
        var step = CacheLine / Unsafe.SizeOf<T>();
        for (nint column = 0; column < columns; column += step)
        {
            var width = nint.Min(step, columns - column);
            for (nint line = 0; line < lines; line += Square)
            {
                Part(
                    in At(in source, line, sourceStride, column), sourceStride,
                    ref At(in destination, column, destinationStride, line), destinationStride,
                    nint.Min(Square, lines - line), width);
            }
        }
    }

    /// <inheritdoc cref="ByLines"/>
    /// <summary>For a destination whose lines lie far apart.</summary>
    public static void ByColumns<T>(
        ref readonly T source, nint sourceStride, ref T destination, nint destinationStride, nint lines, nint columns)
        where T : unmanaged
    {
        var step = CacheLine / Unsafe.SizeOf<T>();
        for (nint line = 0; line < lines; line += step)
        {
            var height = nint.Min(step, lines - line);
            for (nint column = 0; column < columns; column += Square)
            {
                Part(
                    in At(in source, line, sourceStride, column), sourceStride,
                    ref At(in destination, column, destinationStride, line), destinationStride,
                    height, nint.Min(Square, columns - column));
            }
        }
    }

    private static void Part<T>(
        ref readonly T source, nint sourceStride, ref T destination, nint destinationStride, nint lines, nint columns)
        where T : unmanaged
    {
        nint line = 0;
        for (; line <= lines - Square; line += Square)
        {
            nint column = 0;
            for (; column <= columns - Square; column += Square)
            {
                TransposedSquare.Copy(
                    in At(in source, line, sourceStride, column), sourceStride,
                    ref At(in destination, column, destinationStride, line), destinationStride);
            }

            One(in source, sourceStride, ref destination, destinationStride, (line, line + Square), (column, columns));
        }

        One(in source, sourceStride, ref destination, destinationStride, (line, lines), (0, columns));
    }

    private static void One<T>(
        ref readonly T source, nint sourceStride, ref T destination, nint destinationStride,
        (nint First, nint End) lines, (nint First, nint End) columns)
        where T : unmanaged
    {
        for (var line = lines.First; line < lines.End; line++)
        {
            for (var column = columns.First; column < columns.End; column++)
            {
                At(in destination, column, destinationStride, line) = At(in source, line, sourceStride, column);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T At<T>(ref readonly T matrix, nint line, nint stride, nint column) =>
        ref Unsafe.Add(ref Unsafe.AsRef(in matrix), (line * stride) + column);
}

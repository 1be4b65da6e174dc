using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Rows of a matrix that will be packed next. The processor follows a row by itself, but not to the next one: their
/// beginnings are asked for while tiles are computed, a share with each tile.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="first">The first element; anything where there are no rows.</param>
/// <param name="stride">The elements from one row to the next.</param>
/// <param name="rows">How many rows.</param>
/// <param name="columns">How many elements of each.</param>
internal readonly unsafe ref struct AheadRows<T>(ref T first, nint stride, nint rows, nint columns)
    where T : unmanaged
{
    private const int CacheLine = 64;

    private readonly void* _first = Unsafe.AsPointer(ref first);

    /// <summary>Asks for a share of the rows.</summary>
    /// <param name="part">Which share.</param>
    /// <param name="parts">Of how many.</param>
    public void Fetch(nint part, nint parts)
    {
        var bytes = columns * sizeof(T);
        for (var row = rows * part / parts; row < rows * (part + 1) / parts; row++)
        {
            // An address and no reference: the collector must not see what points behind a span.
            ref var start = ref *((byte*)_first + (row * stride * sizeof(T)));
            for (nint at = 0; at < bytes; at += CacheLine)
            {
                RowMath.Prefetch(ref start, at, 1);
            }
        }
    }
}

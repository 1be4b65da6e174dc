using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Rows of a matrix that will be read next, a share of which is asked for with each tile.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="first">The first element; anything where there are no rows.</param>
/// <param name="stride">The elements from one row to the next.</param>
/// <param name="rows">How many rows.</param>
/// <param name="columns">How many elements of each.</param>
internal readonly unsafe struct AheadRows<T>(ref T first, nint stride, nint rows, nint columns)
    where T : unmanaged
{
    private const int CacheLine = 64;

    // An address and no reference: the collector must not see what points behind a span.
    private readonly byte* _first = (byte*)Unsafe.AsPointer(ref first);
    private readonly nint _rows = columns == stride ? nint.Min(rows, 1) : rows;
    private readonly nint _bytes = (columns == stride ? rows * columns : columns) * sizeof(T);

    /// <summary>A share: a part of a row, or one row of a few.</summary>
    /// <param name="part">Which share.</param>
    /// <param name="parts">Of how many.</param>
    /// <param name="steps">The steps in which it is asked for.</param>
    public AheadBytes Of(nint part, nint parts, nint steps)
    {
        if (_rows == 0)
        {
            return new(_first, 0);
        }

        var perRow = nint.Max(1, _bytes / nint.Max(1, ((_rows * _bytes) + parts - 1) / parts));
        var some = _bytes / perRow;
        var row = nint.Min(part / perRow, _rows - 1);
        return new(_first + (row * stride * sizeof(T)) + (part % perRow * some), (some + steps - 1) / steps);
    }

    /// <summary>Asks for a share at once.</summary>
    /// <inheritdoc cref="Of"/>
    public void Fetch(nint part, nint parts)
    {
        for (var row = _rows * part / parts; row < _rows * (part + 1) / parts; row++)
        {
            ref var start = ref *(_first + (row * stride * sizeof(T)));
            for (nint at = 0; at < _bytes; at += CacheLine)
            {
                RowMath.Prefetch(ref start, at, 1);
            }
        }
    }
}

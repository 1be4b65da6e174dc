using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>The targets of rows that are scored against the target of another row of their sequence.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ShiftedTargets
{
    /// <summary>Stands for the target of a row whose own would lie in another sequence; never a class.</summary>
    public const long None = long.MinValue;

    /// <summary>The target of a row.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <param name="targets">The target that stands at the first of a range of rows.</param>
    /// <param name="row">The row, counted from there.</param>
    /// <param name="firstRow">The first row of the range.</param>
    /// <param name="shift">How many rows on the target stands.</param>
    /// <param name="sequenceLength">The rows of a sequence.</param>
    /// <param name="none">What stands for no target: the ignore index, where there is one.</param>
    /// <returns>The target, or what stands for none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long At<TIndex>(
        ref TIndex targets, nint row, nint firstRow, long shift, nint sequenceLength, long none = None)
        where TIndex : unmanaged, IBinaryInteger<TIndex>
    {
        // A shift beyond any sequence may wrap around: what comes out is no place in a sequence either.
        long place = unchecked(((firstRow + row) % sequenceLength) + shift);
        return (ulong)place < (ulong)sequenceLength
            ? long.CreateTruncating(Unsafe.Add(ref targets, row + (nint)shift))
            : none;
    }
}

using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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
        where TIndex : unmanaged
    {
        // A shift beyond any sequence may wrap around: what comes out is no place in a sequence either.
        long place = unchecked(((firstRow + row) % sequenceLength) + shift);
        return (ulong)place < (ulong)sequenceLength
            ? TargetIndex.Of(Unsafe.Add(ref targets, row + (nint)shift))
            : none;
    }

    /// <summary>The targets of a group of rows.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <param name="targets">The target that stands at the first row of the group.</param>
    /// <param name="firstRow">That row.</param>
    /// <param name="shift">How many rows on the target stands.</param>
    /// <param name="sequenceLength">The rows of a sequence.</param>
    /// <param name="none">What stands for no target.</param>
    /// <param name="shifted">Receives the target of every row, or what stands for none.</param>
    public static void Load<TIndex>(
        ref TIndex targets, nint firstRow, long shift, nint sequenceLength, long none, Span<long> shifted)
        where TIndex : unmanaged
    {
        for (int row = 0; row < shifted.Length; row++)
        {
            long target = At(ref targets, row, firstRow, shift, sequenceLength, none);
            shifted[row] = TargetIndex.IsIgnored<TIndex>(target, null) ? none : target;
        }
    }

    /// <summary>The targets of a group of rows as keys, which count from 1.</summary>
    /// <inheritdoc cref="Load{TIndex}(ref TIndex, nint, long, nint, long, Span{long})"/>
    public static void Load<TIndex>(
        ref TIndex targets, nint firstRow, long shift, nint sequenceLength, long none, Span<TargetKey<long>> shifted)
        where TIndex : unmanaged
    {
        Span<long> keys = MemoryMarshal.Cast<TargetKey<long>, long>(shifted);
        Load(ref targets, firstRow, shift, sequenceLength, none, keys);
        for (int row = 0; row < keys.Length; row++)
        {
            keys[row] = unchecked(keys[row] + 1);
        }
    }

    /// <summary>
    /// Checks the targets that rows are scored against, and no others, and counts the rows that are not ignored.
    /// </summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <param name="targets">A class index or the ignore index a row, in whole sequences.</param>
    /// <param name="name">The parameter that holds them.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="shift">How many rows on a row's target stands.</param>
    /// <param name="sequenceLength">The rows of a sequence.</param>
    /// <returns>The number of rows that have a target and are not ignored.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A target that is read is neither a class nor the ignore index.
    /// </exception>
    public static nint Count<TIndex>(
        Elements<TIndex> targets, string name, nint classes, long? ignoreIndex, long shift, int sequenceLength)
        where TIndex : unmanaged
    {
        // No row reads the first targets of a sequence where the shift is positive, nor the last where it is negative.
        var within = (nint)long.Clamp(shift, -sequenceLength, sequenceLength);
        var begin = nint.Max(0, within);
        var end = nint.Min(sequenceLength, sequenceLength + within);
        nint rows = 0;
        for (nint first = 0; first < targets.Length; first += sequenceLength)
        {
            rows += TargetRows.CountOneByOne(targets, first + begin, first + end, name, classes, ignoreIndex);
        }

        return rows;
    }
}

using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Counts the rows that are not ignored: every target is checked before anything is written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TargetRows
{
    /// <summary>Checks every target and counts the rows that are not ignored.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <param name="targets">A class index or the ignore index a row.</param>
    /// <param name="name">The parameter that holds them.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="ignoreIndex">The ignore index; it may lie anywhere.</param>
    /// <returns>The number of rows that are not ignored.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A target is neither a class nor the ignore index.</exception>
    public static nint Count<TIndex>(Elements<TIndex> targets, string name, nint classes, long ignoreIndex)
        where TIndex : unmanaged
    {
        if (typeof(TIndex) == typeof(int) && Vector.IsHardwareAccelerated)
        {
            return CountInt32(
                new(ref Unsafe.As<TIndex, int>(ref targets.First), targets.Length), name, classes, ignoreIndex);
        }

        return CountOneByOne(targets, 0, targets.Length, name, classes, ignoreIndex);
    }

    // By vectors: a class is below C as an unsigned number, which no negative number is.
    private static nint CountInt32(Elements<int> targets, string name, nint classes, long ignoreIndex)
    {
        nint row = 0;
        nint valid = 0;
        var canMatch = ignoreIndex is >= int.MinValue and <= int.MaxValue;
        var ignored = new Vector<int>(canMatch ? (int)ignoreIndex : -1);
        
        // More classes than an int can name, as ranks may have together, are no limit.
        var limit = new Vector<uint>((uint)long.Min(classes, 1L << 31));
        for (; row <= targets.Length - Vector<int>.Count; row += Vector<int>.Count)
        {
            var target = Vector.LoadUnsafe(ref targets[row]);
            var isIgnored = canMatch ? Vector.Equals(target, ignored) : Vector<int>.Zero;
            var isClass = Vector.AsVectorInt32(Vector.LessThan(Vector.AsVectorUInt32(target), limit));
            if (!Vector.EqualsAll(isClass | isIgnored, Vector<int>.AllBitsSet))
            {
                break;
            }

            valid += Vector<int>.Count + Vector.Sum(isIgnored);
        }

        return valid + CountOneByOne(targets, row, targets.Length, name, classes, ignoreIndex);
    }

    // Of the rows from the first to before the end.
    internal static nint CountOneByOne<TIndex>(
        Elements<TIndex> targets, nint first, nint end, string name, nint classes, long? ignoreIndex)
        where TIndex : unmanaged
    {
        nint ignored = 0;
        for (var row = first; row < end; row++)
        {
            var target = TargetIndex.Of(targets[row]);
            if (TargetIndex.IsIgnored<TIndex>(target, ignoreIndex))
            {
                ignored++;
            }
            else if ((ulong)target >= (ulong)classes)
            {
                Throw<TIndex>(name, row, target, classes);
            }
        }

        return end - first - ignored;
    }

    /// <summary>Checks every target of a kernel that ignores none.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <param name="targets">A class index a row.</param>
    /// <param name="name">The parameter that holds them.</param>
    /// <param name="classes">The number of classes.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A target is not a class.</exception>
    public static nint Count<TIndex>(Elements<TIndex> targets, string name, nint classes)
        where TIndex : unmanaged
        => CountOneByOne(targets, 0, targets.Length, name, classes, null);

    // The value as it stands in the targets.
    private static void Throw<TIndex>(string name, nint row, long target, nint classes)
        where TIndex : unmanaged
    {
        long value = unchecked(target + TargetIndex.BaseOf<TIndex>());
        var allowed = TargetIndex.BaseOf<TIndex>() == 0
            ? $"classes is {classes}"
            : $"it must be a key from 1 to {classes}, or 0 for none";
        throw new ArgumentOutOfRangeException(name, value, $"{name}[{row}] is {value}, {allowed}.");
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

public static partial class TileRows
{
    /// <summary>Writes the class that each row predicts.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <param name="targets">The target of the first row.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="topOf">The class with the largest logit of each row.</param>
    /// <param name="predictions">Where the first prediction goes; -1 for an ignored row, 0 for one of
    /// targets that are keys.</param>
    public static void StorePredictions<TIndex, TLane>(
        ref TIndex targets, long? ignoreIndex, ReadOnlySpan<TLane> topOf, ref int predictions)
        where TIndex : unmanaged
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        int row = 0;
        if (typeof(TIndex) == typeof(int) && typeof(TLane) == typeof(int))
        {
            ref int top = ref Unsafe.As<TLane, int>(ref MemoryMarshal.GetReference(topOf));
            for (; row <= topOf.Length - Vector<int>.Count; row += Vector<int>.Count)
            {
                Vector<int> target = Vector.LoadUnsafe(ref Unsafe.As<TIndex, int>(ref targets), (nuint)row);
                Vector.ConditionalSelect(
                    Vector.Equals(target, Ignored(ignoreIndex)), new Vector<int>(-1),
                    Vector.LoadUnsafe(ref top, (nuint)row))
                    .StoreUnsafe(ref predictions, (nuint)row);
            }
        }

        for (; row < topOf.Length; row++)
        {
            long target = TargetIndex.Of(Unsafe.Add(ref targets, row));
            int top = TargetIndex.IsIgnored<TIndex>(target, ignoreIndex) ? -1 : int.CreateTruncating(topOf[row]);
            Unsafe.Add(ref predictions, row) = top + TargetIndex.BaseOf<TIndex>();
        }
    }

    /// <summary>Counts the rows that predict their target.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <param name="targets">The target of the first row.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="topOf">The class with the largest logit of each row.</param>
    /// <returns>Their number, ignored rows left out.</returns>
    public static int CountCorrect<TIndex, TLane>(ref TIndex targets, long? ignoreIndex, ReadOnlySpan<TLane> topOf)
        where TIndex : unmanaged
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        int row = 0;
        Vector<int> hits = Vector<int>.Zero;
        if (typeof(TIndex) == typeof(int) && typeof(TLane) == typeof(int))
        {
            ref int top = ref Unsafe.As<TLane, int>(ref MemoryMarshal.GetReference(topOf));
            for (; row <= topOf.Length - Vector<int>.Count; row += Vector<int>.Count)
            {
                Vector<int> target = Vector.LoadUnsafe(ref Unsafe.As<TIndex, int>(ref targets), (nuint)row);
                Vector<int> isHit = Vector.Equals(target, Vector.LoadUnsafe(ref top, (nuint)row));
                hits -= Vector.AndNot(isHit, Vector.Equals(target, Ignored(ignoreIndex)));
            }
        }

        int correct = Vector.Sum(hits);
        for (; row < topOf.Length; row++)
        {
            long target = TargetIndex.Of(Unsafe.Add(ref targets, row));
            correct += target != ignoreIndex && target == long.CreateTruncating(topOf[row]) ? 1 : 0;
        }

        return correct;
    }

    // No target is -1: an ignore index that is no int never matches.
    private static Vector<int> Ignored(long? ignoreIndex)
        => new(ignoreIndex is >= int.MinValue and <= int.MaxValue ? (int)ignoreIndex : -1);
}

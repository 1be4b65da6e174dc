using System.Numerics;

namespace LossGen.Ranks;

/// <summary>Sums over the ranks of a group, added in their order.</summary>
internal static class RankSum
{
    // Bounds the memory: this many numbers of every rank at a time.
    private const int Piece = 8_192;

    /// <summary>Adds the numbers of all ranks, piece by piece.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="group">The ranks.</param>
    /// <param name="values">The numbers of this rank; receives the sums.</param>
    public static void Add<T>(IRankGroup group, Span<T> values)
        where T : unmanaged, INumber<T>
    {
        CompareLengths<T>(group, values);
        var length = int.Min(Piece, values.Length);
        double[] mine = new double[length], all = new double[length * group.Count];
        for (var first = 0; first < values.Length; first += length)
        {
            var part = values.Slice(first, int.Min(length, values.Length - first));
            for (var i = 0; i < part.Length; i++)
            {
                mine[i] = double.CreateTruncating(part[i]);
            }

            group.AllGather(mine, all);
            for (var i = 0; i < part.Length; i++)
            {
                part[i] = T.CreateTruncating(SumOf(all, i, length));
            }
        }
    }

    private static double SumOf(double[] all, int index, int length)
    {
        var sum = all[index];
        for (var at = index + length; at < all.Length; at += length)
        {
            sum += all[at];
        }

        return sum;
    }

    // The pieces of ranks with more numbers would wait for those of ranks with fewer.
    private static void CompareLengths<T>(IRankGroup group, ReadOnlySpan<T> values)
    {
        var length = values.Length;
        var lengths = new double[group.Count];
        group.AllGather([length], lengths);
        var other = Array.FindIndex(lengths, found => found != length);
        if (other >= 0)
        {
            throw new ArgumentException(
                $"values has {length} elements on rank {group.Rank} and {lengths[other]} on rank {other}: all ranks "
                + "add the same number.",
                nameof(values));
        }
    }
}

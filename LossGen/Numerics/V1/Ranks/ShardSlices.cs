namespace LossGen.Numerics.V1;

/// <summary>The slices of the classes that the ranks of a call have, once they agree.</summary>
internal sealed class ShardSlices(long[] firsts, nint[] classes)
{
    /// <summary>The number of ranks.</summary>
    public int Count => firsts.Length;

    /// <summary>The length of the longest slice.</summary>
    public nint Longest => classes.Max();

    /// <summary>The chunks of the slice that has the most of them.</summary>
    public int MostChunks => ChunksOf(Longest);

    /// <summary>The number of chunks of a rank's slice.</summary>
    public int Chunks(int rank) => ChunksOf(classes[rank]);

    /// <summary>The rank that has a class, which is one of the call's.</summary>
    public int Owner(long target)
    {
        var found = Array.BinarySearch(firsts, target);
        return found >= 0 ? found : ~found - 1;
    }

    private static int ChunksOf(nint classes) => (int)((classes + ClassThreads.Chunk - 1) / ClassThreads.Chunk);
}

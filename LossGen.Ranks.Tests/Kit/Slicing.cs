namespace LossGen.Ranks.Tests.Kit;

/// <summary>Where slices of the classes begin.</summary>
internal static class Slicing
{
    private const int Chunk = 4_096;

    /// <summary>Slices of whole chunks, as even as they can be; there are as many chunks as ranks.</summary>
    public static int[] Aligned(int ranks, int classes)
    {
        var chunks = (classes + Chunk - 1) / Chunk;
        return [.. Enumerable.Range(0, ranks).Select(rank => rank * chunks / ranks * Chunk)];
    }

    /// <summary>Slices that begin anywhere: the second has one class, the others differ.</summary>
    public static int[] Uneven(int ranks, int classes)
        => [.. Enumerable.Range(0, ranks).Select(rank => rank switch
        {
            0 => 0,
            1 => (classes / ranks) + 5,
            2 => (classes / ranks) + 6,
            _ => (rank * classes / ranks) + rank,
        })];

    /// <summary>The number of classes of a rank.</summary>
    public static int Length(int[] firsts, int rank, int classes)
        => (rank + 1 < firsts.Length ? firsts[rank + 1] : classes) - firsts[rank];
}

namespace LossGen.Benchmarks.Ranks;

/// <summary>
/// What each rank of a kernel with <c>shard</c> tells the others in a call, for a loss with its gradient, as the table
/// of docs/ranks.md has it. Slices are of whole chunks while there are as many chunks as ranks.
/// </summary>
/// <param name="Rows">The rows of the batch.</param>
/// <param name="Classes">The classes of all ranks.</param>
/// <param name="Ranks">The number of ranks.</param>
internal sealed record ShardTraffic(int Rows, long Classes, int Ranks)
{
    private const int Chunk = 4_096;
    private const int ElementBytes = sizeof(float);
    private const int BytesOfBlock = 512 * 1_024;
    private const int ElementsOfGroup = 65_536;
    private const int Facts = 11;
    private const int Head = 1;

    // Its maximum and the target's logit.
    private const int Peak = 2;

    /// <summary>The classes of the longest slice.</summary>
    public long Slice { get; } =
        Enumerable.Range(0, Ranks).Max(rank => First(Classes, Ranks, rank + 1) - First(Classes, Ranks, rank));

    /// <summary>The rows between two gathers, in whole groups of rows that are summed together.</summary>
    public int RowsOfBlock
    {
        get
        {
            var group = long.Max(1, ElementsOfGroup / Classes);
            var rows = long.Max(1, BytesOfBlock / (Slice * ElementBytes));
            return (int)long.Min(Rows, DividedUp(rows, group) * group);
        }
    }

    /// <summary>The numbers that a rank tells of a row.</summary>
    public long OfRow => Peak + DividedUp(Slice, Chunk);

    /// <summary>Lengths of all messages of a rank, in doubles: its facts, the first maxima, and one a block.</summary>
    public IEnumerable<long> Messages
        => [Facts, .. Enumerable.Repeat(Head + (RowsOfBlock * OfRow), 1 + (int)DividedUp(Rows, RowsOfBlock))];

    // Where a rank's slice begins.
    private static long First(long classes, int ranks, int rank)
    {
        var chunks = DividedUp(classes, Chunk);
        return ranks <= chunks ? long.Min(classes, rank * chunks / ranks * Chunk) : rank * classes / ranks;
    }

    private static long DividedUp(long number, long by) => (number + by - 1) / by;
}

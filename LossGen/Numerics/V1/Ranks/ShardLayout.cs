namespace LossGen.Numerics.V1;

/// <summary>
/// Where the numbers of a row stand in the messages of a call. A message has the sums of one block of rows and the
/// maxima of the next: one gather a block, and one before the first.
/// </summary>
/// <param name="parts">What is told of a row.</param>
/// <param name="rows">The rows of a block.</param>
/// <param name="chunks">The most chunks of a slice.</param>
internal readonly struct ShardLayout(ShardParts parts, int rows, int chunks)
{
    /// <summary>Where a message says whether its rank was told to stop.</summary>
    public const int Stop = 0;

    /// <summary>Where the class with the largest logit stands in a row's peak, after the maximum.</summary>
    public const int TopAt = 1;

    private const int Head = 1;

    private readonly int _digits = Has(parts, ShardParts.Wide) ? 2 : 1;
    private readonly int _sums = Count(parts, ShardParts.Sum | ShardParts.Gap | ShardParts.Spread | ShardParts.Others);

    /// <summary>The length of a message.</summary>
    public int Length => Head + (rows * (PeakLength + SumsLength));

    /// <summary>The doubles of a row before its exponentials are summed.</summary>
    public int PeakLength => 1 + Count(parts, ShardParts.Top | ShardParts.Limit | ShardParts.Sum);

    /// <summary>Where it says whether there is NaN.</summary>
    public int LimitAt => 1 + Count(parts, ShardParts.Top);

    /// <summary>Where the target's logit stands.</summary>
    public int TargetAt => 1 + Count(parts, ShardParts.Top | ShardParts.Limit);

    private int SumsLength => chunks * _sums * _digits;

    /// <summary>Whether parts have one of some.</summary>
    public static bool Has(ShardParts parts, ShardParts part) => (parts & part) != 0;

    /// <summary>Where the maximum of a row stands.</summary>
    /// <param name="row">The row within its block.</param>
    public int PeakOf(int row) => Head + (rows * SumsLength) + (row * PeakLength);

    /// <summary>Where a sum of a chunk stands.</summary>
    /// <param name="row">The row within its block.</param>
    /// <param name="chunk">The chunk of the slice.</param>
    /// <param name="part">Which of the sums.</param>
    public int SumOf(int row, int chunk, ShardParts part)
        => Head + (row * SumsLength) + (((chunk * _sums) + Count(parts, SumsBefore(part))) * _digits);

    // The sums stand in the order of the flags.
    private static ShardParts SumsBefore(ShardParts part)
        => (ShardParts)((int)part - 1) & (ShardParts.Sum | ShardParts.Gap | ShardParts.Spread | ShardParts.Others);

    private static int Count(ShardParts parts, ShardParts of) => int.PopCount((int)(parts & of));
}

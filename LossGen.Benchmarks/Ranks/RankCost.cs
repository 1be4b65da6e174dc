namespace LossGen.Benchmarks.Ranks;

/// <summary>The time of a call by a model: computing, which ranks share, and messages, which grow with them.</summary>
/// <param name="Rows">The rows of the batch.</param>
/// <param name="Classes">The classes of all ranks.</param>
/// <param name="OfLogit">The seconds that a rank takes for a logit.</param>
internal sealed record RankCost(int Rows, long Classes, double OfLogit)
{
    // A number of a message is read from the cache and added.
    private const double OfNumber = 1.5e-9;

    /// <summary>The most ranks.</summary>
    public const int MostRanks = 4_096;

    /// <summary>The numbers of ranks that are looked at.</summary>
    public static IEnumerable<int> Counts
    {
        get
        {
            for (var ranks = 1; ranks <= MostRanks; ranks *= 2)
            {
                yield return ranks;
            }
        }
    }

    /// <summary>What is computed.</summary>
    public string Name => FormattableString.Invariant($"{Rows:N0} × {Classes:N0}");

    /// <summary>The seconds of computing on the rank with the longest slice.</summary>
    public double Computing(int ranks) => Rows * new ShardTraffic(Rows, Classes, ranks).Slice * OfLogit;

    /// <summary>The seconds of gathers, and of adding what they bring in the order of the ranks.</summary>
    public double Messages(int ranks, Network network)
    {
        if (ranks == 1)
        {
            return 0;
        }

        ShardTraffic traffic = new(Rows, Classes, ranks);
        return traffic.Messages.Sum(length => network.Gather(length, ranks) + (length * ranks * OfNumber));
    }

    /// <summary>The fewest ranks whose messages take longer than their computing, or null.</summary>
    public int? Overtaken(Network network)
        => Counts.Where(ranks => Messages(ranks, network) > Computing(ranks)).Select(static ranks => (int?)ranks).Min();

    /// <summary>The number of ranks with the shortest call.</summary>
    public int Fastest(Network network) => Counts.MinBy(ranks => Computing(ranks) + Messages(ranks, network));
}

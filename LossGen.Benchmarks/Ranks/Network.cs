namespace LossGen.Benchmarks.Ranks;

/// <summary>What carries messages between machines, one rank a machine.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Looks">The class of its curve.</param>
/// <param name="Latency">The microseconds of an empty message.</param>
/// <param name="Bandwidth">The gigabytes a second of a long one.</param>
internal sealed record Network(string Name, string Looks, double Latency, double Bandwidth)
{
    // MpiGroup gathers 64 numbers first, which say how long the message is and hold it where it is short.
    private const int HeadLength = 64;

    /// <summary>Three kinds: a rack of a supercomputer, a data centre, an office.</summary>
    public static IReadOnlyList<Network> All { get; } =
    [
        new("InfiniBand, 200 Gb/s", "onnx", 1.5, 25),
        new("Ethernet, 25 Gb/s", "library", 10, 3),
        new("Ethernet, 10 Gb/s, TCP", "framework", 30, 1.2),
    ];

    /// <summary>
    /// The seconds of a gather: a round of messages for each doubling of the ranks, and the numbers of all others.
    /// </summary>
    /// <param name="length">The doubles of each rank.</param>
    /// <param name="ranks">The number of ranks.</param>
    public double Gather(long length, int ranks)
        => Once(HeadLength, ranks) + (length < HeadLength ? 0 : Once(length, ranks));

    private double Once(long length, int ranks)
    {
        var rounds = Math.Ceiling(Math.Log2(ranks));
        var bytes = (ranks - 1.0) * length * sizeof(double);
        return (rounds * Latency * 1e-6) + (bytes / (Bandwidth * 1e9));
    }
}

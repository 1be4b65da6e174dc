namespace LossGen.Ranks.Tests.Kit;

/// <summary>A group that writes down how long its messages are.</summary>
internal sealed class CountingGroup(IRankGroup group) : IRankGroup
{
    /// <summary>The lengths of all messages of this rank so far.</summary>
    public List<long> Lengths { get; } = [];

    public int Rank => group.Rank;

    public int Count => group.Count;

    public void AllGather(ReadOnlySpan<double> mine, Span<double> all)
    {
        Lengths.Add(mine.Length);
        group.AllGather(mine, all);
    }
}

using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>Threads that gather: in the order of the ranks, all or none, and never for ever.</summary>
public sealed class InProcessGroupTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Numbers_come_in_the_order_of_the_ranks(int count)
        => Together.Run(count, group =>
        {
            for (var gather = 0; gather < 200; gather++)
            {
                var all = new double[2 * count];
                group.AllGather([group.Rank, gather], all);
                Assert.Equal(Enumerable.Range(0, count).SelectMany(rank => new double[] { rank, gather }), all);
            }
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_length_of_its_own_on_one_rank_is_an_exception_on_all(int odd)
    {
        double[][] received = [[9, 9, 9], [9, 9, 9], [9, 9, 9]];
        var faults = Together.Faults(3, group =>
        {
            if (group.Rank == odd)
            {
                group.AllGather([1, 2], new double[6]);
            }
            else
            {
                group.AllGather([1], received[group.Rank]);
            }
        });

        Assert.All(faults, static fault => Assert.IsType<ArgumentException>(fault));
        Assert.All(received.SelectMany(static x => x), static x => Assert.Equal(9, x));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Memory_that_is_too_short_on_one_rank_is_an_exception_on_all(int odd)
    {
        var faults = Together.Faults(
            2, group => group.AllGather([1], new double[group.Rank == odd ? 1 : 2]));

        Assert.All(faults, static fault => Assert.IsType<ArgumentException>(fault));
        Assert.Contains("must have 2", faults[odd]!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gather_after_one_that_failed_succeeds()
        => Together.Run(2, static group =>
        {
            Assert.Throws<ArgumentException>(() => group.AllGather(new double[group.Rank + 1], new double[4]));
            var all = new double[2];
            group.AllGather([group.Rank], all);
            Assert.Equal([0.0, 1], all);
        });

    // At once, while the others spin, and when they have gone to sleep.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 300)]
    [InlineData(2, 300)]
    public void A_rank_that_throws_ends_the_wait_of_the_others(int odd, int milliseconds)
    {
        var fault = Assert.Throws<AggregateException>(() => Together.Run(3, group =>
        {
            if (group.Rank == odd)
            {
                Thread.Sleep(milliseconds);
                throw new TimeZoneNotFoundException();
            }

            group.AllGather([1], new double[3]);
        }));

        Assert.Single(fault.InnerExceptions.OfType<TimeZoneNotFoundException>());
        Assert.Equal(2, fault.InnerExceptions.OfType<InvalidOperationException>().Count());
        var other = fault.InnerExceptions.OfType<InvalidOperationException>().First();
        Assert.Contains($"Rank {odd} has left", other.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_has_ranks()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => InProcessGroup.Create(0));
        Assert.Equal([0, 1, 2], InProcessGroup.Create(3).Select(static member => member.Rank));
        Assert.Throws<ArgumentNullException>(static () => new ClassShard(0, 1, null!));
    }
}

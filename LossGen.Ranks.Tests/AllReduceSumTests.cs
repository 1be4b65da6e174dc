using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>Sums over ranks are added in their order, in doubles, and are the same on every rank.</summary>
public sealed class AllReduceSumTests
{
    // More than a piece, and not a whole number of them.
    private const int Many = 20_001;

    [Fact]
    public void Doubles_are_added_in_the_order_of_the_ranks()
        => Together.Run(4, static group =>
        {
            // From the front 2^53 takes none of the ones; from the back it takes all three, rounded up.
            double[] values = [group.Rank == 0 ? Math.ScaleB(1, 53) : 1, group.Rank == 3 ? Math.ScaleB(1, 53) : 1];
            group.AllReduceSum(values);
            Assert.Equal([Math.ScaleB(1, 53), Math.ScaleB(1, 53) + 4], values);
        });

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Long_floats_are_rounded_once(int ranks)
        => Together.Run(ranks, group =>
        {
            float[] values = [.. Enumerable.Range(0, Many).Select(i => (0.1f * i) + group.Rank)];
            group.AllReduceSum(values);
            for (var i = 0; i < Many; i++)
            {
                double sum = 0.1f * i;
                for (var rank = 1; rank < ranks; rank++)
                {
                    sum += (0.1f * i) + rank;
                }

                Assert.Equal((float)sum, values[i]);
            }
        });

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Another_length_on_one_rank_is_an_exception_on_all(int odd)
    {
        var faults = Together.Faults(3, group => group.AllReduceSum(new double[group.Rank == odd ? 5 : 4]));
        Assert.All(faults, static fault => Assert.Equal("values", Assert.IsType<ArgumentException>(fault).ParamName));
        Assert.Contains("5 elements on rank", faults[odd]!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_must_be_a_group()
        => Assert.Throws<ArgumentNullException>(static () => ((IRankGroup)null!).AllReduceSum(new float[1]));
}

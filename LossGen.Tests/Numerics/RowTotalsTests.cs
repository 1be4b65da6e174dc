using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>What blocks of rows give is added, every number of it.</summary>
public sealed class RowTotalsTests
{
    [Fact]
    public void Nothing_of_a_block_is_lost()
    {
        RowTotals totals = default;
        totals.Add(Block(1, 10, correct: 2, zLoss: 100));
        totals.Add(Block(2, 20, correct: 3, zLoss: 200));
        totals.Add(Block(4, 40, correct: 5, zLoss: 400));

        Assert.Equal(7, (double)totals.Sum);
        Assert.Equal(70, (double)totals.SecondSum);
        Assert.Equal(10, totals.Correct);
        Assert.Equal(700, (double)totals.ZLoss);
    }

    [Fact]
    public void Sums_keep_what_rounding_takes()
    {
        RowTotals totals = new(1);
        totals.Add(new RowTotals(new WideDouble(1e-17, 1e-40)));

        Assert.Equal(new WideDouble(1, 1e-17 + 1e-40), totals.Sum);
    }

    private static RowTotals Block(double first, double second, int correct, double zLoss)
    {
        RowSum firsts = default;
        RowSum seconds = default;
        firsts.Add(0, first);
        seconds.Add(0, second);
        return new RowTotals(in firsts, in seconds) { Correct = correct, ZLoss = zLoss };
    }
}

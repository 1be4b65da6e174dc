using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>The sum of row losses, against the order that is documented, written as slowly as it can be.</summary>
[Trait("Category", "Light")]
public class RowSumTests
{
    [Fact]
    public void One_by_one_and_many_at_once_give_the_same_bits()
    {
        Random random = new(5);
        for (var rows = 0; rows < 70; rows++)
        {
            var losses = Enumerable.Range(0, rows).Select(_ => (float)Math.Exp(random.Next(-60, 60))).ToArray();
            RowSum single = default, many = default, wide = default;
            for (var row = 0; row < rows; row++)
            {
                single.Add(row, losses[row]);
            }

            many.Add(losses);
            wide.Add([.. losses.Select(loss => (double)loss)]);
            Assert.Equal(Expected(losses), single.Total);
            Assert.Equal(Expected(losses), many.Total);
            Assert.Equal(Expected(losses), wide.Total);
        }
    }

    [Fact]
    public void What_a_double_cannot_hold_is_not_lost()
    {
        RowSum sum = default;
        sum.Add([1e30, 1, 1, 1, -1e30, 1, 1, 1, 1e30, 0.0009765625, 0, 0, -1e30, 0, 0, 0, 1]);
        Assert.Equal(7.0009765625, sum.Total.Value);
    }

    [Fact]
    public void An_infinite_loss_stays_infinite()
    {
        RowSum sum = default;
        sum.Add(3, double.PositiveInfinity);
        sum.Add(4, 1);
        Assert.Equal(double.PositiveInfinity, new RowTotals(in sum).Sum.Value);
    }

    [Fact]
    public void Ranges_add_in_their_order()
    {
        RowSum first = default, second = default, third = default;
        first.Add(0, 1e20);
        second.Add(0, 1);
        third.Add(0, -1e20);
        RowTotals totals = new(in first, in third);
        totals.Add(new RowTotals(in second, in first));
        totals.Add(new RowTotals(in third, in second));
        Assert.Equal(1, totals.Sum.Value);
        Assert.Equal(1, totals.SecondSum.Value);
    }

    private static WideDouble Expected(float[] losses)
    {
        var lanes = new WideDouble[8];
        for (var row = 0; row < losses.Length; row++)
        {
            lanes[row % 8] = lanes[row % 8].Add(losses[row]);
        }

        WideDouble Half(int lane) => lanes[lane] + lanes[lane + 4];
        return (Half(0) + Half(2)) + (Half(1) + Half(3));
    }
}

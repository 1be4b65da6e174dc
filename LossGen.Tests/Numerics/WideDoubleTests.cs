using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class WideDoubleTests
{
    [Fact]
    public void What_a_double_would_lose_comes_back()
    {
        WideDouble sum = default;
        foreach (double term in (double[])[1e100, 1.0, 1e-20, -1e100])
        {
            sum = sum.Add(term);
        }

        Assert.Equal(1.0, sum.Value);
    }

    [Fact]
    public void Sums_are_added_with_their_errors()
    {
        WideDouble left = default(WideDouble).Add(1e16).Add(1.0);
        WideDouble right = default(WideDouble).Add(-1e16).Add(2.0);
        Assert.Equal(3.0, (left + right).Value);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Infinity_stays_infinite_and_NaN_is_kept(double term) =>
        Assert.Equal(term, default(WideDouble).Add(1.0).Add(term).Add(2.0).Value);
}

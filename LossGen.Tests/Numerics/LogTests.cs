using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class LogTests
{
    [Fact]
    public void Log_meets_the_figures() => Check("log.csv", VectorMath.Log, 0.65);

    [Fact]
    public void Log_of_one_plus_meets_the_figures() => Check("log1p.csv", VectorMath.LogOnePlus, 0.64);

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_of_special_values(double x, double expected) => Assert.Equal(expected, VectorMath.Log(x));

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(double.Epsilon, double.Epsilon)]
    [InlineData(1e-20, 1e-20)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    public void Log_of_one_plus_special_values(double x, double expected) =>
        Assert.Equal(expected, VectorMath.LogOnePlus(x));

    [Fact]
    public void Bits_never_change_within_a_version()
    {
        var source = new Random(20261122);
        double[] x = [.. Enumerable.Range(0, 1 << 14)
            .Select(_ => Math.ScaleB(source.NextDouble(), source.Next(-12, 6)))];
        Assert.Equal("4A0903633FDAEA18", Bits.Hash(x.Select(value => VectorMath.Log(1 + value)).ToArray()));
        Assert.Equal("3A0931095A7D1DC0", Bits.Hash(x.Select(VectorMath.LogOnePlus).ToArray()));
    }

    private static void Check(string figures, Func<double, double> function, double bound)
    {
        foreach (double[] figure in RepositoryFiles.Figures(figures))
        {
            double y = function(figure[0]);
            double distance = Ulp.Distance(y, figure[1], figure[2]);
            Assert.True(distance <= bound, $"at {figure[0]:G17} it is {y:G17}, {distance} ULP away");
        }
    }
}

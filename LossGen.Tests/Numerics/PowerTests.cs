using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.TestKit.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>x^y for x from 0 to 1, against the oracle of about 100 bits.</summary>
public sealed class PowerTests
{
    private const int Samples = 20_000;

    [Theory]
    [InlineData(0.125, 0.8)]
    [InlineData(0.5, 0.8)]
    [InlineData(1, 0.8)]
    [InlineData(2, 0.5)]
    [InlineData(5.3, 0.8)]
    [InlineData(700, 0.8)]
    public void IsWithinItsPromise(double y, double tolerance)
    {
        var random = new SplitMix(7);
        for (int i = 0; i < Samples; i++)
        {
            // The exponent of x is spread so that results reach down to the smallest normal number.
            double depth = Math.Min(1070, 1020 / y) * Math.Pow(random.NextUniform(), 3);
            double x = i % 3 == 0 ? 1 - (random.NextUniform() * 0.01) : Math.Pow(2, -depth);
            Expected expected = Expected.Of(QuadFunctions.Exp(y * QuadFunctions.Log(x)));
            UlpAssert.Within(
                tolerance, IeeeFormat.Double, IeeeFormat.Double, expected, VectorMath.Power(x, y), $"{x:R} to {y:R}");
        }
    }

    [Theory]
    [InlineData(1e-155, 2)]
    [InlineData(3e-161, 2)]
    [InlineData(5e-324, 0.97)]
    [InlineData(5e-324, 1)]
    [InlineData(0.5, 1074)]
    public void SubnormalResultsAndArguments(double x, double y)
        => UlpAssert.Within(
            1.1, IeeeFormat.Double, IeeeFormat.Double, Expected.Of(QuadFunctions.Exp(y * QuadFunctions.Log(x))),
            VectorMath.Power(x, y), $"{x:R} to {y:R}");

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(0, 0.5, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 1e300, 1)]
    [InlineData(0.3, 0, 1)]
    [InlineData(0.3, 1e300, 0)]
    [InlineData(5e-324, 2, 0)]
    [InlineData(double.NaN, 0, double.NaN)]
    [InlineData(double.NaN, 2, double.NaN)]
    public void EdgesAreExact(double x, double y, double expected) => Assert.Equal(expected, VectorMath.Power(x, y));
}

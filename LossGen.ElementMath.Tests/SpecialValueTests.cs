using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>Results at the ends of the domains and at exact points, bit by bit: signs of zeros count.</summary>
[Trait("Category", "Light")]
public class SpecialValueTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;
    private const double MinusZero = -0.0;

    [Theory]
    [InlineData("Exp", 0, Inf, 1, 1)]
    [InlineData("ExpM1", -1, Inf, MinusZero, 0)]
    [InlineData("Log", NaN, Inf, -Inf, -Inf)]
    [InlineData("LogP1", NaN, Inf, MinusZero, 0)]
    [InlineData("Log2", NaN, Inf, -Inf, -Inf)]
    [InlineData("Tanh", -1, 1, MinusZero, 0)]
    [InlineData("Sigmoid", 0, 1, 0.5, 0.5)]
    [InlineData("LogSigmoid", -Inf, MinusZero, -0.6931471805599453, -0.6931471805599453)]
    [InlineData("Softplus", 0, Inf, 0.6931471805599453, 0.6931471805599453)]
    [InlineData("Sin", NaN, NaN, MinusZero, 0)]
    [InlineData("Cos", NaN, NaN, 1, 1)]
    public void Of_infinities_and_zeros(
        string name, double ofMinusInf, double ofInf, double ofMinusZero, double ofZero)
    {
        AssertSame(name, -Inf, ofMinusInf);
        AssertSame(name, Inf, ofInf);
        AssertSame(name, MinusZero, ofMinusZero);
        AssertSame(name, 0, ofZero);
        AssertSame(name, NaN, NaN);
    }

    [Theory]
    [InlineData("Exp", -2000, 0)]
    [InlineData("Exp", 2000, Inf)]
    [InlineData("ExpM1", -2000, -1)]
    [InlineData("Tanh", -2000, -1)]
    [InlineData("Sigmoid", -2000, 0)]
    [InlineData("Softplus", -2000, 0)]
    [InlineData("Softplus", 2000, 2000)]
    [InlineData("LogSigmoid", 2000, MinusZero)]
    [InlineData("LogP1", -1, -Inf)]
    [InlineData("LogP1", -1.5, NaN)]
    [InlineData("Log", -1, NaN)]
    [InlineData("Log2", -double.Epsilon, NaN)]
    [InlineData("Log2", 0.125, -3)]
    [InlineData("Log2", 1024, 10)]
    [InlineData("Power 0.5", -0.25, NaN)]
    [InlineData("Power 0.5", -Inf, Inf)]
    [InlineData("Power 0.5", MinusZero, 0)]
    [InlineData("Power 3", MinusZero, MinusZero)]
    [InlineData("Power 3", -Inf, -Inf)]
    [InlineData("Power 2", -Inf, Inf)]
    [InlineData("Power -1", MinusZero, -Inf)]
    [InlineData("Power -1", -Inf, MinusZero)]
    [InlineData("Power -2.5", MinusZero, Inf)]
    [InlineData("Power -2.5", -Inf, 0)]
    [InlineData("Power 1E+10", 1, 1)]
    [InlineData("Power 1E+10", -1, 1)]
    [InlineData("Power 0", NaN, 1)]
    [InlineData("Power 2", NaN, NaN)]
    [InlineData("Power NaN", 1, 1)]
    [InlineData("Power NaN", -1, NaN)]
    [InlineData("Power -Infinity", -1, 1)]
    [InlineData("Power -Infinity", 0.5, Inf)]
    [InlineData("Power -Infinity", -2, 0)]
    [InlineData("Power -Infinity", MinusZero, Inf)]
    public void Of_poles_and_powers(string name, double x, double expected) => AssertSame(name, x, expected);

    private static void AssertSame(string name, double x, double expected)
    {
        ElementFunction function = Functions.Named(name);
        Assert.Equal(Bits(expected), Bits(function.Double.Scalar(x)));
        float narrow = x == -double.Epsilon ? -float.Epsilon : (float)x;
        Assert.Equal(Bits((float)expected), Bits(function.Single.Scalar(narrow)));
    }

    private static long Bits(double x) => BitConverter.DoubleToInt64Bits(double.IsNaN(x) ? NaN : x);
}

using LossGen.Oracle;
using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>The oracle's new functions against the runtime's, digits of others, and themselves.</summary>
public class OracleTests
{
    [Fact]
    public void They_are_those_of_the_runtime_but_for_its_last_digits()
    {
        foreach (double x in Arguments.Doubles(2000).Where(x => Math.Abs(x) is > 1e-3 and < 300))
        {
            AssertNear(Math.Exp(x), ElementFunctions.Exp(x));
            AssertNear(Math.Exp(x) - 1, ElementFunctions.ExpM1(x));
            AssertNear(Math.Log(Math.Abs(x)), ElementFunctions.Log(Math.Abs(x)));
            AssertNear(Math.Log2(Math.Abs(x)), ElementFunctions.Log2(Math.Abs(x)));
            AssertNear(Math.Log(1 + Math.Abs(x)), ElementFunctions.LogP1(Math.Abs(x)));
            AssertNear(Math.Tanh(x), ElementFunctions.Tanh(x));
            AssertNear(1 / (1 + Math.Exp(-x)), ElementFunctions.Sigmoid(x));
            AssertNear(Math.Sin(x), AngleFunctions.Sin(x));
            AssertNear(Math.Cos(x), AngleFunctions.Cos(x));
            AssertNear(Math.Pow(x, -3), ElementFunctions.Power(x, -3));
        }
    }

    // The digits of sin(10^22) are those of Ng, "Argument reduction for huge arguments: good to the last bit" (1992).
    [Fact]
    public void Huge_angles_are_reduced_exactly() =>
        Assert.Equal(-0.8522008497671888, AngleFunctions.Sin(1e22).ToDouble());

    [Fact]
    public void Sine_and_cosine_lie_on_the_circle_to_thirty_digits()
    {
        foreach (double x in Arguments.Doubles(2000).Where(double.IsFinite))
        {
            Quad sine = AngleFunctions.Sin(x);
            Quad cosine = AngleFunctions.Cos(x);
            Assert.True(Quad.Abs((sine * sine) + (cosine * cosine) - 1) < 1e-29, $"at {x:R}");
        }
    }

    [Fact]
    public void Logarithm_undoes_the_exponential_to_thirty_digits()
    {
        for (double x = 0.125; x < 700; x *= 1.7)
        {
            Quad power = ElementFunctions.Exp(x);
            double rounded = power.ToDouble();
            Quad log = ElementFunctions.Log(rounded) + ((power - rounded) / rounded);
            Assert.True(Quad.Abs(log - x) < x * 1e-29, $"at {x:R}");
        }
    }

    private static void AssertNear(double expected, Quad actual) =>
        Assert.InRange((actual.ToDouble() - expected) / (Math.Abs(expected) + 1e-3), -1e-12, 1e-12);
}

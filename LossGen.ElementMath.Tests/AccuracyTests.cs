using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>Every function against the oracle, at hard and at random arguments.</summary>
public class AccuracyTests
{
    [Theory]
    [MemberData(nameof(Functions.Names), MemberType = typeof(Functions))]
    public void Floats_are_as_near_as_was_measured(string name)
    {
        ElementFunction function = Functions.Named(name);
        float[] x = Arguments.Singles(Hardware.Sample(16000));
        float[] y = function.Single.Map(512, x);
        Check(IeeeFormat.Single, function.Exact, x, y, function.SingleUlp);
    }

    [Theory]
    [MemberData(nameof(Functions.Names), MemberType = typeof(Functions))]
    public void Doubles_are_as_near_as_was_measured(string name)
    {
        ElementFunction function = Functions.Named(name);
        double[] x = Arguments.Doubles(Hardware.Sample(40000));
        double[] y = function.Double.Map(512, x);
        Check(IeeeFormat.Double, function.Exact, x, y, function.DoubleUlp);
    }

    private static void Check<T>(IeeeFormat format, Func<double, Quad> exact, T[] x, T[] y, double bound)
        where T : IConvertible
    {
        for (int i = 0; i < x.Length; i++)
        {
            double argument = x[i].ToDouble(null);
            Quad expected = exact(argument);
            double distance = UlpDistance.Measure(format, expected, y[i].ToDouble(null));
            if (!(distance <= bound))
            {
                Assert.Fail($"of {argument:R} it is {y[i]}, {distance} ULP from {expected}");
            }
        }
    }
}

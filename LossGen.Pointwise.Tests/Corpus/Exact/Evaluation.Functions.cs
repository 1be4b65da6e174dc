using LossGen.Oracle;

namespace LossGen.Pointwise.Tests.Corpus.Exact;

/// <content>Elementary functions with slope and curvature.</content>
internal sealed partial class Evaluation
{
    public Jet Exp(Jet a)
    {
        var value = QuadFunctions.Exp(a.Value);
        return Curve(a, value, value, value.ToDouble());
    }

    public Jet ExpM1(Jet a)
    {
        var power = QuadFunctions.Exp(a.Value);
        var value = Quad.Abs(a.Value) < 0.25 ? QuadFunctions.ExpLessOneBySeries(a.Value) : power - 1;
        return Rounded(Curve(a, value, power, power.ToDouble()), power.ToDouble());
    }

    public Jet Log(Jet a)
    {
        if (!IsPositive(a.Value))
        {
            return Jet.Of(0);
        }

        var slope = Quad.One / a.Value;
        return Curve(a, ElementFunctions.LogOfPositive(a.Value), slope, Square(slope));
    }

    public Jet Log2(Jet a)
    {
        var log = Log(a);
        var perNeper = Quad.One / QuadFunctions.LogOnePlus(1);
        return Combine(log.Value * perNeper, Elementary, new Share(log, perNeper, 0));
    }

    public Jet LogP1(Jet a)
    {
        var sum = 1 + a.Value;
        if (!IsPositive(sum))
        {
            return Jet.Of(0);
        }

        var value = Quad.Abs(a.Value) < 0.25
            ? QuadFunctions.LogOnePlusBySeries(a.Value)
            : ElementFunctions.LogOfPositive(sum);
        var slope = Quad.One / sum;
        return Rounded(Curve(a, value, slope, Square(slope)), 1);
    }

    // What the platform loses where it rounds a number near 1.
    private Jet Rounded(Jet jet, double near) => !HasFunctionsOfThePlatform
        ? jet
        : new(jet.Value, jet.Error + (Elementary * unit * near), jet.Slope, jet.Size, jet.SlopeError);

    public Jet Tanh(Jet a)
    {
        var twice = -2 * Quad.Abs(a.Value);
        var power = QuadFunctions.Exp(twice);
        var less = QuadFunctions.ExpLessOne(twice);
        var size = -less / (2 + less);
        var slope = 4 * power / ((1 + power) * (1 + power));
        return Curve(a, a.Value < 0 ? -size : size, slope, 2 * slope.ToDouble());
    }

    public Jet Sqrt(Jet a)
    {
        if (!IsPositive(a.Value))
        {
            return Jet.Of(0);
        }

        Quad estimate = Math.Sqrt(a.Value.ToDouble());
        var root = estimate + ((a.Value - (estimate * estimate)) / (2 * estimate));
        var slope = Quad.One / (2 * root);
        return Curve(a, root, slope, (slope / (2 * a.Value)).ToDouble(), Arithmetic);
    }

    public Jet Power(Jet a, double exponent)
    {
        if (!IsPositive(a.Value))
        {
            return Jet.Of(0);
        }

        var value = QuadFunctions.Exp(exponent * ElementFunctions.LogOfPositive(a.Value));
        var slope = exponent * value / a.Value;
        return Curve(a, value, slope, Math.Abs((slope * (exponent - 1) / a.Value).ToDouble()));
    }

    public Jet Sin(Jet a)
    {
        var (sine, cosine) = Turn(a.Value);
        return Curve(a, sine, cosine, 1);
    }

    public Jet Cos(Jet a)
    {
        var (sine, cosine) = Turn(a.Value);
        return Curve(a, cosine, -sine, 1);
    }

    // What is beyond a double of the angle is so small that three terms of the series are enough.
    private static (Quad Sine, Quad Cosine) Turn(Quad angle)
    {
        var large = angle.ToDouble();
        Quad small = (angle - large).ToDouble();
        var (sine, cosine) = (small * (1 - (small * small / 6)), 1 - (small * small / 2));
        var (largeSine, largeCosine) = (AngleFunctions.Sin(large), AngleFunctions.Cos(large));
        return ((largeSine * cosine) + (largeCosine * sine), (largeCosine * cosine) - (largeSine * sine));
    }

    // Poles, and roots of 0, have tests of their own.
    private bool IsPositive(Quad value)
    {
        var isPositive = value > 0;
        IsUndecided |= !isPositive;
        return isPositive;
    }

    private static double Square(Quad value) => (value * value).ToDouble();
}

using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>
/// Elementary functions of a double, with a relative error below 2^-90; special values as IEEE 754 has them.
/// </summary>
internal static class ElementFunctions
{
    private const double NoneBelow = 1e-40;

    /// <summary>e^x.</summary>
    public static Quad Exp(double x) => double.IsFinite(x) ? QuadFunctions.Exp(Bounded(x)) : x < 0 ? 0 : x;

    /// <summary>e^x - 1.</summary>
    public static Quad ExpM1(double x)
        => !double.IsFinite(x) ? (x < 0 ? -1 : x)
            : Math.Abs(x) < 0.25 ? QuadFunctions.ExpLessOneBySeries(x)
            : QuadFunctions.Exp(Bounded(x)) - 1;

    /// <summary>The natural logarithm.</summary>
    public static Quad Log(double x)
        => x < 0 ? double.NaN : x == 0 ? double.NegativeInfinity : double.IsFinite(x) ? LogOfPositive(x) : x;

    /// <summary>The logarithm to base 2.</summary>
    public static Quad Log2(double x)
    {
        Quad log = Log(x);
        return log.IsFinite ? log / QuadFunctions.LogOnePlus(1) : log;
    }

    /// <summary>log(1 + x).</summary>
    public static Quad LogP1(double x)
        => x < -1 ? double.NaN
            : x == -1 ? double.NegativeInfinity
            : !double.IsFinite(x) ? x
            : Math.Abs(x) < 0.25 ? QuadFunctions.LogOnePlusBySeries(x)
            : LogOfPositive(1 + (Quad)x);

    /// <summary>The hyperbolic tangent.</summary>
    public static Quad Tanh(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        Quad t = ExpM1(-2 * Math.Abs(x));
        Quad size = -t / (2 + t);
        return x < 0 ? -size : size;
    }

    /// <summary>1 / (1 + e^-x).</summary>
    public static Quad Sigmoid(double x)
    {
        if (!double.IsFinite(x))
        {
            return x < 0 ? 0 : x > 0 ? 1 : x;
        }

        Quad e = Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    /// <summary>log(1 + e^x).</summary>
    public static Quad Softplus(double x)
        => !double.IsFinite(x) ? (x < 0 ? 0 : x) : Math.Max(x, 0) + QuadFunctions.LogOnePlus(Exp(-Math.Abs(x)));

    /// <summary>-log(1 + e^-x).</summary>
    public static Quad LogSigmoid(double x) => -Softplus(-x);

    /// <summary>x^y.</summary>
    public static Quad Power(double x, double y)
    {
        // Of a signalling NaN to the power of 0 the runtimes differ.
        double special = y == 0 ? 1 : Math.Pow(x, y);
        if (x == 0 || y == 0 || !double.IsFinite(x) || !double.IsFinite(y) || double.IsNaN(special))
        {
            return special;
        }

        Quad exponent = y * LogOfPositive(Math.Abs(x));
        double size = Math.Abs(exponent.ToDouble());
        Quad power = size < NoneBelow ? 1
            : size < -IeeeFormat.Double.LowestExponent ? QuadFunctions.Exp(exponent)
            : exponent < 0 ? Quad.One.ScaleByPowerOfTwo(-2000) : double.PositiveInfinity;
        return special < 0 || (double.IsNegative(special) && special == 0) ? -power : power;
    }

    // 2^1500 and 2^-1500 are as good as any number beyond the doubles.
    private static double Bounded(double x) => Math.Clamp(x, -1100, 1100);

    /// <summary>The natural logarithm of a positive number.</summary>
    public static Quad LogOfPositive(Quad x)
    {
        int exponent = x.Exponent();
        Quad significand = x.ScaleByPowerOfTwo(-exponent);
        if (significand > Math.Sqrt(2))
        {
            significand = significand.ScaleByPowerOfTwo(-1);
            exponent++;
        }

        Quad log = QuadFunctions.LogOnePlusBySeries(significand - 1);
        return exponent == 0 ? log : (exponent * QuadFunctions.LogOnePlus(1)) + log;
    }
}

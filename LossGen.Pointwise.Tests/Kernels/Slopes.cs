namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>Derivatives by differences, to which no rule of differentiation contributes.</summary>
internal static class Slopes
{
    private const double Step = 1.0 / 512;

    /// <summary>The derivative at a point; null beside a kink, where both sides disagree.</summary>
    public static double? At(Func<double, double> function, double x)
    {
        var left = OneSided(function, x, -Step);
        var right = OneSided(function, x, Step);
        return Math.Abs(left - right) <= 1e-4 * Math.Max(1, Math.Abs(left)) ? Central(function, x) : null;
    }

    /// <summary>The derivative on one side of a point, with an error of the third order.</summary>
    public static double OneSided(Func<double, double> function, double x, double h)
        => ((-11 * function(x)) + (18 * function(x + h)) - (9 * function(x + (2 * h))) + (2 * function(x + (3 * h))))
            / (6 * h);

    // Richardson's extrapolation of central differences: an error of the eighth order.
    private static double Central(Func<double, double> function, double x)
    {
        Span<double> table = stackalloc double[4];
        for (var i = 0; i < table.Length; i++)
        {
            var h = Step / (1 << i);
            table[i] = (function(x + h) - function(x - h)) / (2 * h);
            double power = 4;
            for (var j = i - 1; j >= 0; j--)
            {
                table[j] = table[j + 1] + ((table[j + 1] - table[j]) / (power - 1));
                power *= 4;
            }
        }

        return table[0];
    }
}

namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>Derivatives by differences, to which no rule of differentiation contributes.</summary>
internal static class Slopes
{
    private const double Step = 1.0 / 512;

    /// <summary>
    /// The derivative at a point, by Richardson's extrapolation of central differences; null beside a kink, where steps
    /// of different length disagree.
    /// </summary>
    public static double? At(Func<double, double> function, double x)
    {
        Span<double> table = stackalloc double[4];
        double before = 0;
        for (var i = 0; i < table.Length; i++)
        {
            before = table[0];
            var h = Step / (1 << i);
            table[i] = (function(x + h) - function(x - h)) / (2 * h);
            double power = 4;
            for (var j = i - 1; j >= 0; j--)
            {
                table[j] = table[j + 1] + ((table[j + 1] - table[j]) / (power - 1));
                power *= 4;
            }
        }

        var isSmooth = Math.Abs(table[0] - before) <= 1e-8 * Math.Max(1, Math.Abs(before));
        return isSmooth && !IsKink(function, x) ? table[0] : null;
    }

    // Central differences of |x| are 0 at 0, whatever their step.
    private static bool IsKink(Func<double, double> function, double x)
    {
        var h = Step / 64;
        var (left, right) = (function(x) - function(x - h), function(x + h) - function(x));
        return Math.Abs(left - right) > 0.01 * h * Math.Max(1, Math.Abs(right / h));
    }
}

namespace LossGen.Demo.Regression;

/// <summary>A loss of our own as a scalar method, and the kernels that a line is fitted by.</summary>
internal static partial class RobustLosses
{
    /// <summary>Tukey's biweight: like a square near 0, and the same for all residuals from c on.</summary>
    public static double Biweight(double prediction, double target, double c)
    {
        double r = (prediction - target) / c;
        if (Math.Abs(r) >= 1)
        {
            return c * c / 6;
        }

        double rest = 1 - (r * r);
        return c * c / 6 * (1 - (rest * rest * rest));
    }

    [PointwiseLossKernel(nameof(Biweight))]
    public static partial double Robust(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double c, Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError))]
    public static partial double Squares(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);
}

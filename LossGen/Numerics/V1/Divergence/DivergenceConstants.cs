namespace LossGen.Numerics.V1;

/// <summary>d + exp(-d) - 1 = d^2/2! - d^3/3! + ..., in doubles.</summary>
internal static class DivergenceConstants
{
    /// <summary>Below this the series is good to 2^-53; above it the difference has lost five bits at most.</summary>
    internal const double SeriesLimit = 0.25;

    /// <summary>Coefficients of d^2 to d^13.</summary>
    internal const double C2 = 0.5;
    internal const double C3 = -1.0 / 6;
    internal const double C4 = 1.0 / 24;
    internal const double C5 = -1.0 / 120;
    internal const double C6 = 1.0 / 720;
    internal const double C7 = -1.0 / 5040;
    internal const double C8 = 1.0 / 40320;
    internal const double C9 = -1.0 / 362880;
    internal const double C10 = 1.0 / 3628800;
    internal const double C11 = -1.0 / 39916800;
    internal const double C12 = 1.0 / 479001600;
    internal const double C13 = -1.0 / 6227020800;
}

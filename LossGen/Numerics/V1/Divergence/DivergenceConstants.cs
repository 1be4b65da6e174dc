namespace LossGen.Numerics.V1;

/// <summary>d + exp(-d) - 1 = d^2/2! - d^3/3! + ..., in doubles.</summary>
internal static class DivergenceConstants
{
    /// <summary>Below this the series is good to 2^-53; above it the difference has lost five bits at most.</summary>
    internal const double SeriesLimit = 0.25;

    /// <summary>Coefficient of d^2.</summary>
    internal const double C2 = 0.5;

    /// <summary>Coefficient of d^3.</summary>
    internal const double C3 = -1.0 / 6;

    /// <summary>Coefficient of d^4.</summary>
    internal const double C4 = 1.0 / 24;

    /// <summary>Coefficient of d^5.</summary>
    internal const double C5 = -1.0 / 120;

    /// <summary>Coefficient of d^6.</summary>
    internal const double C6 = 1.0 / 720;

    /// <summary>Coefficient of d^7.</summary>
    internal const double C7 = -1.0 / 5040;

    /// <summary>Coefficient of d^8.</summary>
    internal const double C8 = 1.0 / 40320;

    /// <summary>Coefficient of d^9.</summary>
    internal const double C9 = -1.0 / 362880;

    /// <summary>Coefficient of d^10.</summary>
    internal const double C10 = 1.0 / 3628800;

    /// <summary>Coefficient of d^11.</summary>
    internal const double C11 = -1.0 / 39916800;

    /// <summary>Coefficient of d^12.</summary>
    internal const double C12 = 1.0 / 479001600;

    /// <summary>Coefficient of d^13.</summary>
    internal const double C13 = -1.0 / 6227020800;
}

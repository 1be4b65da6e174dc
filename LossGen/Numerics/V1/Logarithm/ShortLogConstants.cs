namespace LossGen.Numerics.V1;

/// <summary>A logarithm in doubles that is good for a float: within 2^-42.</summary>
internal static class ShortLogConstants
{
    /// <summary>ln 2.</summary>
    internal const double Ln2 = 0.69314718055994530941723212145818;

    /// <summary>
    /// Minimax coefficients of (2 atanh(q) - 2 q) / q^3 in powers of q^2, within 2^-43 of 2 atanh(q).
    /// </summary>
    internal const double C1 = 0.6666666666737545;
    internal const double C2 = 0.39999998796848674;
    internal const double C3 = 0.2857175463573276;
    internal const double C4 = 0.22191394493175057;
    internal const double C5 = 0.19362776836747533;
}

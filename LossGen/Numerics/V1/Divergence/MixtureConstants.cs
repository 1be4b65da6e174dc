namespace LossGen.Numerics.V1;

/// <summary>log(own + other exp(d)), in doubles.</summary>
internal static class MixtureConstants
{
    /// <summary>
    /// 1.5 * 2^52 rounds a sum to an integer in its low bits; the bias of the format rides along, so that these bits,
    /// moved up, are the power of two.
    /// </summary>
    internal const double Rounder = 6755399441055744.0 + 1023;

    /// <summary>
    /// exp is a normal number up to here in both directions. What d has above it is added to the logarithm as it is,
    /// because <c>own</c> no longer changes the sum; what it has below would not change <c>own</c>.
    /// </summary>
    internal const double Limit = 700;

    /// <summary>Below it 1 + x has lost what the sum of the two shares still has.</summary>
    internal const double SumLimit = -0.5;
}

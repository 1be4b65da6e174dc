namespace LossGen.Numerics.V1;

/// <summary>Where exponentials of floats end, and how they are kept from overflow and underflow on the way.</summary>
internal static class SingleExpRange
{
    /// <summary>Rounds like <see cref="SingleExpConstants.Rounder"/>, for a result without a bias.</summary>
    internal const float Rounder = 12582912f;

    /// <summary>The same for a result that is divided by <see cref="BiasUnit"/>.</summary>
    internal const float PositiveRounder = Rounder - (8 * VectorMath.SingleExpBias);

    /// <summary>The same for a result that is multiplied by <see cref="BiasUnit"/>.</summary>
    internal const float NegativeRounder = Rounder + (8 * VectorMath.SingleExpBias);

    /// <summary>What biased results are too large or too small by.</summary>
    internal const float BiasUnit = VectorMath.SingleExpUnit;

    /// <summary>From here on exp is infinite; the biased one is not.</summary>
    internal const float Overflow = 89;

    /// <summary>Below it exp rounds to 0; the biased one is normal.</summary>
    internal const float Underflow = SingleExpConstants.Cut;

    /// <summary>Below it exp(x) - 1 rounds to -1, and exp(x) itself is normal.</summary>
    internal const float MinusOne = -40;
}

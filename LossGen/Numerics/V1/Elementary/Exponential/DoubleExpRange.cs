namespace LossGen.Numerics.V1;

/// <summary>Where exponentials of doubles end, and how they are kept from overflow and underflow on the way.</summary>
internal static class DoubleExpRange
{
    /// <summary>
    /// 1.5 * 2^52 and the bias of the format, as in <see cref="DoubleExpConstants.Rounder"/>, for a result without a
    /// bias of its own.
    /// </summary>
    internal const double Rounder = 6755399441055744.0 + 1023;

    /// <summary>The same for a result that is divided by <see cref="BiasUnit"/>.</summary>
    internal const double PositiveRounder = Rounder - VectorMath.DoubleExpBias;

    /// <summary>The same for a result that is multiplied by <see cref="BiasUnit"/>.</summary>
    internal const double NegativeRounder = Rounder + VectorMath.DoubleExpBias;

    /// <summary>What biased results are too large or too small by.</summary>
    internal const double BiasUnit = VectorMath.DoubleExpUnit;

    /// <summary>From here on exp is infinite; the biased one is not.</summary>
    internal const double Overflow = 710;

    /// <summary>Below it exp rounds to 0; the biased one is normal.</summary>
    internal const double Underflow = DoubleExpConstants.Cut;

    /// <summary>Below it exp(x) - 1 rounds to -1, and exp(x) itself is normal.</summary>
    internal const double MinusOne = -80;
}

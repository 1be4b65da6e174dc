namespace LossGen.Numerics.V1;

/// <summary>Where the fields of a Half and of a float are, as bit patterns.</summary>
internal static class HalfFormat
{
    /// <summary>A float's fraction has so many more bits.</summary>
    internal const int FractionShift = 13;

    /// <summary>All of a Half but its sign.</summary>
    internal const uint MagnitudeMask = 0x7FFF;

    /// <summary>The least normal Half.</summary>
    internal const int LeastNormalHalf = 0x0400;

    /// <summary>The highest finite Half.</summary>
    internal const int HighestFinite = 0x7BFF;

    /// <summary>The bit that makes a Half's infinity a quiet NaN.</summary>
    internal const int QuietBit = 0x0200;

    /// <summary>The difference of the exponents' biases, 112, at a float's exponent.</summary>
    internal const uint Rebias = 112U << 23;

    /// <summary>2^-14, the least normal Half, as a float.</summary>
    internal const uint LeastNormal = 113U << 23;

    /// <summary>The exponent of a float.</summary>
    internal const int SingleExponentMask = 0x7F80_0000;

    /// <summary>Infinity as a float.</summary>
    internal const int SingleInfinity = 0x7F80_0000;

    /// <summary>65520 as a float: from here on a number rounds to the infinite Half.</summary>
    internal const int Overflow = 0x477F_F000;

    /// <summary>13 powers of two higher, as a float's exponent.</summary>
    internal const int RoundingOffset = 13 << 23;

    /// <summary>
    /// What stays when a rounded number has its power of two taken off and put back as a Half's: the offset above
    /// and the difference of the biases, less the leading bit, which the exponent's field counts as one.
    /// </summary>
    internal const int RoundingRemainder = RoundingOffset + (113 << 10);
}

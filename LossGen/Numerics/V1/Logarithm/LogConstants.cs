namespace LossGen.Numerics.V1;

/// <summary>log(2^k (1 + f)) with 1 + f between sqrt(1/2) and sqrt(2), in doubles.</summary>
internal static class LogConstants
{
    /// <summary>The bits of sqrt(1/2): what lies above it by a power of two has that power as its k.</summary>
    internal const long SqrtHalfBits = 0x3FE6A09E667F3BCD;

    /// <summary>Clears the lower half of a double's fraction, so that the rest has an exact square.</summary>
    internal const long UpperBits = ~0x7FFFFFFL;

    /// <summary>The fraction of a double.</summary>
    internal const long FractionBits = (1L << 52) - 1;

    /// <summary>The bits of 2^52: an integer below 2^52 in its fraction is the integer added to it.</summary>
    internal const long TwoTo52Bits = (1023L + 52) << 52;

    /// <summary>What that takes from an exponent that was raised by 2048 to be unsigned.</summary>
    internal const double TwoTo52Plus2048 = (1L << 52) + 2048;

    /// <summary>ln 2 in 42 bits: its product with an exponent is exact.</summary>
    internal const double Ln2High = 0.6931471805598903;

    /// <summary>What ln 2 has beyond these bits.</summary>
    internal const double Ln2Low = 5.497923018708371e-14;

    /// <summary>Minimax coefficients of 2 atanh(s) / s - 2 in powers of s^2, within 2^-58.</summary>
    internal const double C1 = 0.6666666666666734;
    internal const double C2 = 0.3999999999941397;
    internal const double C3 = 0.28571428742560695;
    internal const double C4 = 0.2222219855400212;
    internal const double C5 = 0.1818356539230632;
    internal const double C6 = 0.1531402158782228;
    internal const double C7 = 0.14796255713608164;
}

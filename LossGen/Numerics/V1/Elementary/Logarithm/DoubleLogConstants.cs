namespace LossGen.Numerics.V1;

/// <summary>
/// log(2^k (1 + f)) = k ln 2 + 2 artanh(s) with s = f / (2 + f), in doubles; the series C is in t = 2s.
/// The series Sinh is for log(1 + e) with e up to 1.
/// </summary>
internal static class DoubleLogConstants
{
    /// <summary>The bits of sqrt(1/2): what lies above it by a power of two has that power as its k.</summary>
    internal const long SqrtHalfBits = LogConstants.SqrtHalfBits;

    /// <summary>The bits of 1.</summary>
    internal const long OneBits = 0x3FF0000000000000;

    /// <summary>The fraction of a double.</summary>
    internal const long FractionMask = LogConstants.FractionBits;

    /// <summary>How many bits the fraction of a double has.</summary>
    internal const int FractionBits = 52;

    /// <summary>The bits of 2^52: an integer below 2^52 in its fraction is the integer added to it.</summary>
    internal const long PowerBits = LogConstants.TwoTo52Bits;

    /// <summary>What that takes from an exponent that was raised by 2048 to be unsigned.</summary>
    internal const double PowerOffset = LogConstants.TwoTo52Plus2048;

    /// <summary>The least normal double.</summary>
    internal const double LeastNormal = 2.2250738585072014E-308;

    /// <summary>2^54 makes a subnormal double normal.</summary>
    internal const double SubnormalScale = 1L << 54;

    /// <summary>The exponent of <see cref="SubnormalScale"/>.</summary>
    internal const double SubnormalExponent = 54;

    /// <summary>From here on what rounding 1 + x left over is less than a hundredth of the last place.</summary>
    internal const double OneIsLost = (double)(1L << 62) * 256;

    /// <summary>ln 2 in 42 bits: its product with an exponent is exact.</summary>
    internal const double Ln2High = LogConstants.Ln2High;

    /// <summary>What ln 2 has beyond these bits.</summary>
    internal const double Ln2Low = LogConstants.Ln2Low;

    /// <summary>1 / ln 2.</summary>
    internal const double Log2OfE = 1.4426950408889634;

    /// <summary>What rounding left over of 1 / ln 2.</summary>
    internal const double Log2OfELow = 2.0355273740931033e-17;

    /// <summary>
    /// Minimax coefficients of (2 artanh(t/2) - t) / t^3 in powers of t^2 for 1 + f from sqrt(1/2) to sqrt(2), within
    /// 2^-59 of the logarithm.
    /// </summary>
    internal const double C1 = 0.083333333333334189;
    internal const double C2 = 0.012499999999816529;
    internal const double C3 = 0.002232142870533057;
    internal const double C4 = 0.00043402731493847317;
    internal const double C5 = 8.8786948321145393e-5;
    internal const double C6 = 1.8693820065585966e-5;
    internal const double C7 = 4.5156015497648496e-6;

    /// <summary>
    /// Minimax coefficients of (y / sinh(y) - 1) / w in powers of w = 2 cosh(y) - 2 for y from 0 to log 2, within
    /// 2^-55 of y / sinh(y).
    /// </summary>
    internal const double Sinh1 = -0.1666666666666643;
    internal const double Sinh2 = 0.03333333333309918;
    internal const double Sinh3 = -0.007142857134881861;
    internal const double Sinh4 = 0.0015873014526085639;
    internal const double Sinh5 = -0.0003607490505124953;
    internal const double Sinh6 = 8.32421683606632e-5;
    internal const double Sinh7 = -1.9394245163074782e-5;
    internal const double Sinh8 = 4.492990478187092e-6;
    internal const double Sinh9 = -9.581268953014997e-7;
    internal const double Sinh10 = 1.3804446896561795e-7;
}

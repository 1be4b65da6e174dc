namespace LossGen.Numerics.V1;

/// <summary>
/// log(2^k (1 + f)) = k ln 2 + 2 artanh(s) with s = f / (2 + f), in floats; the series C is in t = 2s.
/// The series Sinh is for log(1 + e) with e up to 1.
/// </summary>
internal static class SingleLogConstants
{
    /// <summary>The bits of sqrt(1/2): what lies above it by a power of two has that power as its k.</summary>
    internal const int SqrtHalfBits = 0x3F3504F3;

    /// <summary>The bits of 1.</summary>
    internal const int OneBits = 0x3F800000;

    /// <summary>The fraction of a float.</summary>
    internal const int FractionMask = (1 << FractionBits) - 1;

    /// <summary>How many bits the fraction of a float has.</summary>
    internal const int FractionBits = 23;

    /// <summary>The bits of 2^23: an integer below 2^23 in its fraction is the integer added to it.</summary>
    internal const int PowerBits = (127 + FractionBits) << FractionBits;

    /// <summary>What that takes from an exponent that was raised by 256 to be unsigned.</summary>
    internal const float PowerOffset = (1 << FractionBits) + 256;

    /// <summary>The least normal float.</summary>
    internal const float LeastNormal = 1.17549435e-38f;

    /// <summary>2^24 makes a subnormal float normal.</summary>
    internal const float SubnormalScale = 1 << 24;

    /// <summary>The exponent of <see cref="SubnormalScale"/>.</summary>
    internal const float SubnormalExponent = 24;

    /// <summary>From here on what rounding 1 + x left over is less than a hundredth of the last place.</summary>
    internal const float OneIsLost = 1L << 40;

    /// <summary>ln 2 in 15 bits: its product with an exponent is exact.</summary>
    internal const float Ln2High = 0.693145751953125f;

    /// <summary>What ln 2 has beyond these bits.</summary>
    internal const float Ln2Low = 1.42860677e-6f;

    /// <summary>1 / ln 2.</summary>
    internal const float Log2OfE = 1.44269502f;

    /// <summary>What rounding left over of 1 / ln 2.</summary>
    internal const float Log2OfELow = 1.92596303e-8f;

    /// <summary>
    /// Minimax coefficients of (2 artanh(t/2) - t) / t^3 in powers of t^2 for 1 + f from sqrt(1/2) to sqrt(2), within
    /// 2^-30 of the logarithm.
    /// </summary>
    internal const float C1 = 0.0833334699f;
    internal const float C2 = 0.0124929743f;
    internal const float C3 = 0.00233378098f;

    /// <summary>
    /// Minimax coefficients of (y / sinh(y) - 1) / w in powers of w = 2 cosh(y) - 2 for y from 0 to log 2, within
    /// 2^-28 of y / sinh(y).
    /// </summary>
    internal const float Sinh1 = -0.16666663f;
    internal const float Sinh2 = 0.033332046f;
    internal const float Sinh3 = -0.0071306885f;
    internal const float Sinh4 = 0.0015364595f;
    internal const float Sinh5 = -0.00026088292f;
}

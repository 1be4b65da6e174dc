namespace LossGen.Numerics.V1;

/// <summary>
/// x = k π/2 + r with |r| at most π/4 and a little, and the sine and cosine of r, in floats.
/// </summary>
internal static class SingleAngleConstants
{
    /// <summary>Up to here k π/2 is subtracted in three parts, of which the first leaves no error.</summary>
    internal const float Limit = 1 << 16;

    /// <summary>1.5 * 2^23 rounds a sum to an integer in its low bits.</summary>
    internal const float Rounder = 12582912f;

    /// <summary>2 / π.</summary>
    internal const float QuartersPerRadian = 0.636619747f;

    /// <summary>-π/2 rounded.</summary>
    internal const float MinusQuarterHigh = -1.57079637f;

    /// <summary>What that leaves over, rounded.</summary>
    internal const float MinusQuarterMiddle = 4.37113883e-8f;

    /// <summary>What both leave over.</summary>
    internal const float MinusQuarterLow = 1.71512451e-15f;

    /// <summary>How far bit 1 of the number of quarters is from the sign.</summary>
    internal const int ToSign = 30;

    /// <summary>Minimax coefficients of (sin(r) - r) / r^3 in powers of r^2, within 2^-27 of the sine.</summary>
    internal const float S1 = -0.166666552f;
    internal const float S2 = 0.00833215099f;
    internal const float S3 = -0.000195135246f;

    /// <summary>Minimax coefficients of (cos(r) - 1 + r^2/2) / r^4 in powers of r^2, within 2^-33 of it.</summary>
    internal const float C1 = 0.0416666456f;
    internal const float C2 = -0.00138873316f;
    internal const float C3 = 2.44342173e-5f;
}

namespace LossGen.Numerics.V1;

/// <summary>
/// x = k π/2 + r with |r| at most π/4 and a little, and the sine and cosine of r, in doubles.
/// </summary>
internal static class DoubleAngleConstants
{
    /// <summary>Up to here k π/2 is subtracted in three parts, of which the first leaves no error.</summary>
    internal const double Limit = 1 << 20;

    /// <summary>1.5 * 2^52 rounds a sum to an integer in its low bits.</summary>
    internal const double Rounder = 6755399441055744.0;

    /// <summary>2 / π.</summary>
    internal const double QuartersPerRadian = 0.63661977236758138;

    /// <summary>-π/2 rounded.</summary>
    internal const double MinusQuarterHigh = -1.5707963267948966;

    /// <summary>What that leaves over, rounded.</summary>
    internal const double MinusQuarterMiddle = -6.123233995736766e-17;

    /// <summary>What both leave over.</summary>
    internal const double MinusQuarterLow = 1.4973849048591698e-33;

    /// <summary>How far bit 1 of the number of quarters is from the sign.</summary>
    internal const int ToSign = 62;

    /// <summary>Minimax coefficients of (sin(r) - r) / r^3 in powers of r^2, within 2^-57 of the sine.</summary>
    internal const double S1 = -0.1666666666666663;
    internal const double S2 = 0.0083333333333217678;
    internal const double S3 = -0.00019841269829269623;
    internal const double S4 = 2.7557313498350168e-6;
    internal const double S5 = -2.5050726827346389e-8;
    internal const double S6 = 1.5894929807611636e-10;

    /// <summary>Minimax coefficients of (cos(r) - 1 + r^2/2) / r^4 in powers of r^2, within 2^-63 of it.</summary>
    internal const double C1 = 0.041666666666666595;
    internal const double C2 = -0.0013888888888873253;
    internal const double C3 = 2.4801587288914255e-5;
    internal const double C4 = -2.7557314181976948e-7;
    internal const double C5 = 2.0875699331653389e-9;
    internal const double C6 = -1.1358370601840509e-11;
}

namespace LossGen.Numerics.V1;

/// <summary>log(1 + f) = t + t^3 (1/12 + t^2 (1/80 + ...)) with t = 2f / (2 + f), in two doubles.</summary>
internal static class DoublePowerConstants
{
    /// <summary>1/12 rounded.</summary>
    internal const double Twelfth = 0.083333333333333329;

    /// <summary>What rounding left over of 1/12.</summary>
    internal const double TwelfthLow = 4.6259292692714853e-18;

    /// <summary>Minimax coefficients of the rest in powers of t^2, within 2^-73 of the logarithm.</summary>
    internal const double P1 = 0.012499999999999994;
    internal const double P2 = 0.0022321428571441529;
    internal const double P3 = 0.00043402777768603663;
    internal const double P4 = 8.877841245952771e-5;
    internal const double P5 = 1.877997653283371e-5;
    internal const double P6 = 4.0699222070829961e-6;
    internal const double P7 = 8.9071227610222847e-7;
    internal const double P8 = 2.286841385064877e-7;
}

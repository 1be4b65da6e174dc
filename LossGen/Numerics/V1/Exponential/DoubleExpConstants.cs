namespace LossGen.Numerics.V1;

/// <summary>exp(d) = 2^k * exp(r) with k = round(d / ln 2) and |r| at most ln(2)/2, in doubles.</summary>
internal static class DoubleExpConstants
{
    /// <summary>1 / ln 2.</summary>
    internal const double BitsPerNeper = 1.4426950408889634;

    /// <summary>
    /// 1.5 * 2^52 rounds a sum to an integer in its low bits; the bias of the result and that of the format ride
    /// along, so that these bits, moved up, are the biased power of two.
    /// </summary>
    internal const double Rounder = 6755399441055744.0 + VectorMath.DoubleExpBias + 1023;

    /// <summary>-ln 2 rounded to double.</summary>
    internal const double MinusLn2High = -0.6931471805599453;

    /// <summary>What rounding left over of -ln 2.</summary>
    internal const double MinusLn2Low = -2.3190468138462996e-17;

    /// <summary>
    /// Below it the result is 0. The biased power of two of a difference that is not below is normal, and the
    /// unbiased result of a difference that is below rounds to 0.
    /// </summary>
    internal const double Cut = -885.8;

    /// <summary>
    /// A maximum of this magnitude or more is an exact shift as it is; see <see cref="DoubleShift256"/>.
    /// </summary>
    internal const double ShiftLimit = 1024;

    /// <summary>1.5 * 2^12 rounds a smaller one to a multiple of 2^-40.</summary>
    internal const double ShiftRounder = 6144;

    /// <summary>Minimax coefficients of exp, from r^2 on: within 2^-57 of it.</summary>
    internal const double C2 = 0.5;
    internal const double C3 = 0.16666666666666433;
    internal const double C4 = 0.04166666666660395;
    internal const double C5 = 0.008333333333499938;
    internal const double C6 = 0.0013888888926799773;
    internal const double C7 = 0.0001984126946647431;
    internal const double C8 = 2.480150867731177e-05;
    internal const double C9 = 2.755764060595658e-06;
    internal const double C10 = 2.7625189261108846e-07;
    internal const double C11 = 2.4978471337783182e-08;
}

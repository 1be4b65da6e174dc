namespace LossGen.Numerics.V1;

/// <summary>tanh(t) from exp(d) - 1 with d = -2t, which is 2^k exp(r) - 1 with k = round(d / ln 2).</summary>
internal static class TanhConstants
{
    /// <summary>
    /// 1.5 * 2^52 rounds a sum to an integer in its low bits; the bias of the format rides along, so that these bits,
    /// moved up, are the power of two.
    /// </summary>
    internal const double Rounder = 6755399441055744.0 + 1023;

    /// <summary>Where d stops: there the power of two is just normal, and tanh is 1.</summary>
    internal const double Cut = -708;

    /// <summary>Below this argument tanh(t) is t for a float: the next term is below 2^-55 of it.</summary>
    internal const double SmallForSingle = 7.450580596923828E-09;

    /// <summary>The same for a double and all that its rounding leaves out: below 2^-73.</summary>
    internal const double SmallForDouble = 1.4551915228366852E-11;

    /// <summary>1/3!, of exp(r) - 1 = r + r^2/2! + ...; it and the next need more than a double.</summary>
    internal const double C3 = 0.16666666666666666;

    /// <summary>What rounding left over of 1/3!.</summary>
    internal const double C3Low = 9.25185853854297e-18;

    /// <summary>1/4!.</summary>
    internal const double C4 = 0.041666666666666664;

    /// <summary>What rounding left over of 1/4!.</summary>
    internal const double C4Low = 2.3129646346357427e-18;

    /// <summary>1/5!, and so on: what is left out is below 2^-67 of exp(r) - 1.</summary>
    internal const double C5 = 0.008333333333333333;
    internal const double C6 = 0.001388888888888889;
    internal const double C7 = 0.0001984126984126984;
    internal const double C8 = 2.48015873015873e-05;
    internal const double C9 = 2.7557319223985893e-06;
    internal const double C10 = 2.755731922398589e-07;
    internal const double C11 = 2.505210838544172e-08;
    internal const double C12 = 2.08767569878681e-09;
    internal const double C13 = 1.6059043836821613e-10;
    internal const double C14 = 1.1470745597729725e-11;
    internal const double C15 = 7.647163731819816e-13;
    internal const double C16 = 4.779477332387385e-14;
}

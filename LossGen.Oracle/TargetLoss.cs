namespace LossGen.Oracle;

/// <summary>
/// What the probability p of a row's target costs before any weight, in the form that the options ask for: -log p,
/// (1-p)^g (-log p), (1 - p^q)/q, or p (-log p) with the first factor held constant.
/// </summary>
internal sealed class TargetLoss(SoftmaxRow row, int target, LossOptions options)
{
    /// <summary>The loss; where p is 0 it is infinite, 1/q or, times p, nothing.</summary>
    public Quad Value => options switch
    {
        { GeneralizedQ: not 0 } => -QuadFunctions.ExpLessOne(Exponent) / options.GeneralizedQ,
        { TokenScaling: true } => Probability.IsZero ? Quad.Zero : Probability * Surprise,
        { FocalGamma: not 0 } => Focused(Surprise, Focus),
        _ => Surprise,
    };

    /// <summary>What p_j - [j = y] is multiplied by in the derivative by logit j.</summary>
    public Quad Pull => options switch
    {
        { GeneralizedQ: not 0 } => QuadFunctions.Exp(Exponent),
        { TokenScaling: true } => Probability,
        { FocalGamma: not 0 } => Focus * (1 + FocalSlope),
        _ => Quad.One,
    };

    private Quad Probability => row.Probability(target);

    private Quad Surprise => row.NegativeLogProbability(target);

    // log p^q; far below all exponents where p is 0.
    private Quad Exponent => Surprise.IsFinite ? -(options.GeneralizedQ * Surprise) : -1e300;

    private Quad Focus => row.Complement(target) is { IsZero: false } miss
        ? QuadFunctions.Exp(options.FocalGamma * QuadFunctions.Log(miss))
        : Quad.Zero;

    // With m = 1 - p, the derivative of m^g (-log p) is m^g (1 + g p (-log p) / m) times p_j - [j = y].
    private Quad FocalSlope
    {
        get
        {
            Quad miss = row.Complement(target);
            Quad quotient = miss.IsZero ? 1 : Surprise / miss;
            return Probability.IsZero ? Quad.Zero : options.FocalGamma * Probability * quotient;
        }
    }

    private static Quad Focused(Quad surprise, Quad focus)
        => focus.IsZero ? Quad.Zero : surprise.IsFinite ? surprise * focus : surprise;
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The generalised cross-entropy: (1 − p^q)/q in the place of −log p. Its derivative is that of the negative
/// log-likelihood times p^q.
/// </summary>
internal static class GeneralizedOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (!RealOption.GeneralizedQ.IsOn(plan))
        {
            return;
        }

        var q = RealOption.GeneralizedQ.Declare(plan);
        plan.UsesNll = true;
        plan.TargetLoss = Formula.Of(Operation.Generalized, Row.NegativeLogLikelihood, q);
        plan.ShareFactor = Formula.Of(Operation.PowerOfLikelihood, Row.NegativeLogLikelihood, q);
    }
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The focal loss: (1 − p)^γ times the negative log-likelihood. With q = 1 − p = rest/s its derivative is
/// q^γ (1 + γ p nll/q) (p − [j = y]): no power is negative, and nll/q tends to 1 where q tends to 0.
/// </summary>
internal static class FocalOption
{
    private static readonly Quantity Focus = new("focus");

    public static void Apply(PlanBuilder plan)
    {
        if (!RealOption.FocalGamma.IsOn(plan))
        {
            return;
        }

        var gamma = RealOption.FocalGamma.Declare(plan);
        plan.TargetLoss = Focus * Row.NegativeLogLikelihood;
        plan.UsesNll = true;
        plan.Values.Add(new(Focus, Formula.Of(Operation.Power, Row.Doubt, gamma)));
        if (plan.HasGradient)
        {
            plan.ShareFactor = Formula.Of(
                Operation.FocalSlope, Focus, gamma, Row.NegativeLogLikelihood, Row.Doubt, Row.TargetProbability);
        }
    }
}

using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The focal loss: (1 − p)^γ times the negative log-likelihood. With q = 1 − p = rest/s its derivative is
/// q^γ (1 + γ p nll/q) (p − [j = y]): no power is negative, and nll/q tends to 1 where q tends to 0.
/// </summary>
internal static class FocalOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (!RealOption.FocalGamma.IsOn(plan))
        {
            return;
        }

        var gamma = RealOption.FocalGamma.Declare(plan);
        plan.Focus = "focus";
        plan.NeedsLoop = true;
        plan.UsesNll = true;
        plan.Values.Add(new("focus", $"VectorMath.Power(rest / s, {gamma})"));
        plan.LossNotes.Add($"times q^{gamma}, q = rest/s");
        if (plan.HasGradient)
        {
            plan.ShareFactor = $"RowMath.FocalSlope(focus, {gamma}, nll, rest / s, ey / s)";
            plan.GradientNotes.Add($"times q^{gamma} * (1 + {gamma} * e[y]/s * nll/q), nll = log(s) + m - x[y]");
        }
    }
}

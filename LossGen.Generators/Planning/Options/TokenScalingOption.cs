using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The loss of a row is multiplied by the probability of its target, which its derivative takes for a constant: rows
/// that a model finds unlikely count for less.
/// </summary>
internal static class TokenScalingOption
{
    private static readonly Quantity Scaling = new("scaling");

    public static void Apply(PlanBuilder plan)
    {
        var asked = plan.Has(RoleKind.TokenScaling);
        if (!asked && !plan.Options[SwitchOption.TokenScaling])
        {
            return;
        }

        var scaling = Row.TargetProbability;
        if (asked)
        {
            scaling = new Choice(new Flag(plan.Take(ValueKind.Boolean, RoleKind.TokenScaling).Name), scaling, 1);
        }
        else
        {
            plan.Folded.Add(new("token scaling"));
        }

        plan.Values.Add(new(Scaling, scaling));
        plan.TargetLoss = Formula.Part(Scaling, Row.NegativeLogLikelihood);
        plan.ShareFactor = Scaling;
    }
}

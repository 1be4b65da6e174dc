using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning.Losses;

/// <summary>The negative log-likelihood of given log-probabilities: one element of a row and its weight.</summary>
internal static class NllLossKernel
{
    public static void Apply(PlanBuilder plan)
    {
        IgnoreIndexOption.Apply(plan);
        MeanOption.DeclareShares(plan);
        var weighted = plan.Has(RoleKind.ClassWeights);
        plan.SkipsWeightless = weighted ? "true" : null;
        if (plan.NeedsLoss)
        {
            // Not -score: the loss of a certain target is 0, not -0.
            plan.Loss.Add(new("nll", weighted ? "0 - (weight * score)" : "0 - score"));
        }

        if (plan.HasGradient)
        {
            plan.TargetApart.Add((plan.Averages, weighted) switch
            {
                (true, true) => "-(hardShare * weight)",
                (true, false) => "-hardShare",
                (false, true) => "-weight",
                _ => "-1.0",
            });
        }
    }
}

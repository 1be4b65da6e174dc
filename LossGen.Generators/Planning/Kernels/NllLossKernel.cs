using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Kernels;

/// <summary>The negative log-likelihood of given log-probabilities: one element of a row and its weight.</summary>
internal static class NllLossKernel
{
    public static void Apply(PlanBuilder plan)
    {
        plan.HasPasses = false;
        IgnoreIndexOption.Apply(plan);
        MeanOption.DeclareShares(plan);
        var weighted = plan.Has(RoleKind.ClassWeights);
        plan.SkipsWeightless = weighted ? Condition.Always : null;
        if (plan.NeedsLoss)
        {
            plan.Refer((plan.Spec.Input.Role, "x"));

            // Not -score: the loss of a certain target is 0, not -0.
            plan.Loss.Add(new(Row.NegativeLogLikelihood, (Term)0 - (weighted ? Row.Weight * Row.Score : Row.Score)));
        }

        plan.Refer((RoleKind.Gradient, "g"));
        if (plan.HasGradient)
        {
            plan.TargetApart.Add((plan.Averages, weighted) switch
            {
                (true, true) => -(Batch.HardShare * Row.Weight),
                (true, false) => -Batch.HardShare,
                (false, true) => -Row.Weight,
                _ => -1,
            });
        }
    }
}

using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// Keeps the log-sum-exp of a row near 0: z · lse² is added to its loss and 2 z · lse · p to its gradient. It is no
/// part of the cross-entropy: neither class weights nor smoothing scale it, and a row whose target weighs nothing has
/// it too.
/// </summary>
internal static class ZLossOption
{
    /// <summary>Adds the numbers of the call; before the terms that use them.</summary>
    public static void Declare(PlanBuilder plan)
    {
        if (RealOption.ZLoss.IsOn(plan))
        {
            var amount = RealOption.ZLoss.Declare(plan);
            plan.Keeps(RealOption.ZLoss);
            plan.UsesLogSumExp = true;
            if (plan.HasGradient)
            {
                MeanOption.DeclareShare(plan, "zShare", $"2 * {amount}", "gradient of lse^2, over lse");
            }
        }
    }

    /// <summary>Adds the term to loss and gradient.</summary>
    public static void Apply(PlanBuilder plan)
    {
        if (!RealOption.ZLoss.IsOn(plan))
        {
            return;
        }

        var amount = RealOption.ZLoss.Name(plan);
        // Not the square first: it overflows where the term does not.
        var part = $"RowMath.Part({amount} * lse, lse)";
        plan.LossNotes.Add($"+ {amount} * lse^2, lse = log(s) + m");
        if (plan.NeedsLoss)
        {
            plan.Loss.Add(new("zTerm", plan.Has(RoleKind.ZLossResult) ? "zPart" : part));
        }

        if (plan.Has(RoleKind.ZLossResult))
        {
            // A sum of its own, which tiles do not have.
            plan.Values.Add(new("zPart", part));
            plan.NeedsLoop = true;
        }

        if (plan.HasGradient)
        {
            plan.Scale.Add("(zShare * lse)");
            plan.TargetApart.Add("(zShare * lse * (ey / s))");
            plan.GradientNotes.Add($"+ 2 * {amount} * lse * e/s{(plan.Averages ? " / D" : "")}");
        }
    }
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// Keeps the log-sum-exp of a row near 0: z · lse² is added to its loss and 2 z · lse · p to its gradient. It is no
/// part of the cross-entropy: neither class weights nor smoothing scale it, and a row whose target weighs nothing has
/// it too.
/// </summary>
internal static class ZLossOption
{
    /// <summary>The z-loss of a row.</summary>
    public static readonly Quantity ZPart = new("zPart");

    private static readonly Quantity ZShare = new("zShare");

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
                MeanOption.DeclareShare(plan, ZShare, Batch.Divisor, 2, amount);
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

        var amount = RealOption.ZLoss.Quantity(plan);

        // Not the square first: it overflows where the term does not.
        var part = Formula.Part(amount * Row.LogSumExp, Row.LogSumExp);
        if (plan.NeedsLoss)
        {
            plan.Loss.Add(new(new("zTerm"), plan.Has(RoleKind.ZLossResult) ? ZPart : part));
        }

        if (plan.Has(RoleKind.ZLossResult))
        {
            plan.Values.Add(new(ZPart, part));
            plan.NeedsColumns = true;
        }

        if (plan.HasGradient)
        {
            plan.Scale.Add(ZShare * Row.LogSumExp);
            plan.TargetApart.Add(Formula.SumOf([ZShare * Row.LogSumExp * Row.TargetProbability]));
        }
    }
}

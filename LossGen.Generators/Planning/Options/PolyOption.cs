using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// Poly-1: ε · (1 − p) of the target is added to the loss. Its derivative is that of the negative log-likelihood,
/// p − [j = y], times ε p: it adds to the row's share and brings no cancellation.
/// </summary>
internal static class PolyOption
{
    private static readonly Quantity PolyShare = new("polyShare");

    /// <summary>
    /// Adds the numbers of the call and what they do to the row's share; before the terms that use them.
    /// </summary>
    public static void Declare(PlanBuilder plan)
    {
        if (!RealOption.PolyEpsilon.IsOn(plan))
        {
            return;
        }

        var amount = RealOption.PolyEpsilon.Declare(plan);
        plan.Keeps(RealOption.PolyEpsilon);
        if (plan.HasGradient)
        {
            MeanOption.DeclareShare(plan, PolyShare, Batch.Divisor, amount);
            plan.ShareTerms.Add(PolyShare * Row.TargetProbability);
        }
    }

    /// <summary>Adds the term to the loss.</summary>
    public static void Apply(PlanBuilder plan)
    {
        if (!RealOption.PolyEpsilon.IsOn(plan))
        {
            return;
        }

        var amount = RealOption.PolyEpsilon.Quantity(plan);
        if (plan.NeedsLoss)
        {
            plan.Loss.Add(new(new("polyTerm"), amount * Row.Doubt));
        }
    }
}

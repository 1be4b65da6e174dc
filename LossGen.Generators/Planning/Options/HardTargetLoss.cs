using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The negative log-likelihood of the target. With s the sum of e = exp(x − m) and rest that sum without the target's
/// own term, the gradient is e/s off the target and −rest/s on it: p − 1 without the cancellation near p = 1.
/// </summary>
internal static class HardTargetLoss
{
    public static void Apply(PlanBuilder plan)
    {
        var smooths = LabelSmoothingOption.IsOn(plan);
        var weighted = plan.Has(RoleKind.ClassWeights);
        if (weighted)
        {
            plan.SkipsWeightless = SkipsWeightless(plan);
        }

        if (plan.NeedsLoss)
        {
            plan.UsesNll = true;
            plan.Loss.Add(new(new("hard"), Loss(plan, smooths, weighted)));
        }

        if (plan.HasGradient)
        {
            var share = Share(plan, smooths, weighted);
            plan.Scale.Add(share ?? 1);
            plan.Target.Add(share is null ? -Row.Rest : -share * Row.Rest);
        }
    }

    private static Term Loss(PlanBuilder plan, bool smooths, bool weighted)
    {
        var cost = plan.TargetLoss;
        return (smooths, weighted) switch
        {
            (true, true) => Formula.Part(Batch.HardMass * Row.Weight, cost),
            (true, false) => Formula.Part(Batch.HardMass, cost),

            // A row that another term keeps may have a target of no weight and an infinite nll.
            (false, true) when plan.WeightlessWhen.Count > 0 => Formula.Part(Row.Weight, cost),
            (false, true) => Row.Weight * cost,
            _ => cost,
        };
    }

    // With another term on, a target of weight zero still has that term.
    private static Condition? SkipsWeightless(PlanBuilder plan) => plan.WeightlessWhen.Contains(null)
        ? null
        : Formula.AllOf(plan.WeightlessWhen.OfType<Condition>());

    /// <summary>
    /// What the row's p − [j = y] is multiplied by, or null for 1: a number of the call or <c>share</c>.
    /// </summary>
    private static Term? Share(PlanBuilder plan, bool smooths, bool weighted)
    {
        var scaled = smooths || MeanOption.ScalesGradient(plan);
        List<Term> factors =
        [
            .. scaled ? new Term[] { Batch.HardShare } : [],
            .. weighted ? new Term[] { Row.Weight } : [],
            .. plan.ShareFactor is { } factor ? new[] { factor } : [],
        ];
        var product = Formula.ProductOf(factors);
        if (plan.ShareTerms.Count == 0 && plan.ShareFactor is null && factors.Count < 2)
        {
            return factors.Count == 0 ? null : product;
        }

        plan.Share = plan.ShareTerms.Aggregate(product, static (sum, term) => sum + term);
        return Row.Share;
    }
}

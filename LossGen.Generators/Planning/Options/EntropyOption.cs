using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The entropy of a row's softmax, H = log s + Σ p (m − x): no term is negative, so that nothing cancels. As an output
/// it belongs to every row; as a term β · H it is added to the loss as a z-loss is. Its derivative is
/// β p ((m − x) − Σ p (m − x)). Exponentials are not kept, because the gradient needs the logits beside them.
/// </summary>
internal static class EntropyOption
{
    private static readonly Quantity EntropyShare = new("entropyShare");

    /// <summary>Adds the numbers of the call; before the terms that use them.</summary>
    public static void Declare(PlanBuilder plan)
    {
        if (RealOption.EntropyWeight.IsOn(plan))
        {
            var amount = RealOption.EntropyWeight.Declare(plan);
            plan.Keeps(RealOption.EntropyWeight);
            if (plan.HasGradient)
            {
                MeanOption.DeclareShare(plan, EntropyShare, Batch.Divisor, amount);
            }
        }
    }

    /// <summary>Adds the entropy, and the term to loss and gradient.</summary>
    public static void Apply(PlanBuilder plan)
    {
        var adds = RealOption.EntropyWeight.IsOn(plan) && (plan.NeedsLoss || plan.HasGradient);
        if (!adds && !plan.Has(RoleKind.Entropies))
        {
            return;
        }

        plan.NeedsColumns = true;
        plan.CannotPark = true;
        plan.SumsSpread = true;
        plan.EarlyValues.Add(new(Row.MeanGap, Row.Spread / Row.ExponentialSum));
        if (plan.NeedsLoss || plan.Has(RoleKind.Entropies))
        {
            // With soft targets the largest class is kept out of the sum in any case: its logarithm has all digits.
            var soft = SoftTargetLoss.IsAsked(plan);
            plan.UsesLogSum = true;
            plan.UsesLogTotal |= !soft;
            plan.EarlyValues.Add(new(Row.Entropy, (soft ? Row.LogSum : Row.LogTotal) + Row.MeanGap));
        }

        if (adds)
        {
            AddTerm(plan);
        }
    }

    private static void AddTerm(PlanBuilder plan)
    {
        if (plan.NeedsLoss)
        {
            plan.Loss.Add(new(new("entropyTerm"), RealOption.EntropyWeight.Quantity(plan) * Row.Entropy));
        }

        if (plan.HasGradient)
        {
            plan.Scale.Add(-(EntropyShare * Row.MeanGap));
            plan.Tilt = EntropyShare;

            // A tile has no pass with a weight and a factor of its own for every class.
            plan.NeedsLoop |= LabelSmoothingOption.IsOn(plan) && LabelSmoothingOption.IsWeighted(plan);
            if (!SoftTargetLoss.IsAsked(plan))
            {
                // A target of probability 0 may be infinitely far below the maximum.
                var tilted = EntropyShare * (Row.TargetGap - Row.MeanGap);
                plan.TargetApart.Add(Formula.Part(Row.TargetProbability, tilted));
            }
        }
    }
}

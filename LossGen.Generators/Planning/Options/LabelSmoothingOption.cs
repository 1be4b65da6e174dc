using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// A mass a is taken from the target and spread evenly over the classes. Its term of the loss is
/// a/C · Σ w (lse − x) = a/C · (W · log s + Σ w (m − x)): two sums without cancellation.
/// </summary>
internal static class LabelSmoothingOption
{
    /// <summary>Whether the kernel smooths at all.</summary>
    public static bool IsOn(PlanBuilder plan)
        => RealOption.LabelSmoothing.IsOn(plan);

    /// <summary>Whether the smoothing term is scaled by class weights.</summary>
    public static bool IsWeighted(PlanBuilder plan)
        => plan.Has(RoleKind.ClassWeights) && plan.Options.SmoothingWeights == SmoothingWeightsKind.Weighted;

    /// <summary>Whether the smoothing term has a mean of its own.</summary>
    public static bool HasOwnMean(PlanBuilder plan)
        => IsOn(plan) && !SoftTargetLoss.IsAsked(plan) && plan.Options.SmoothingWeights == SmoothingWeightsKind.Unweighted && plan.Averages;

    /// <summary>Adds the numbers that the smoothing needs; before the terms that use them.</summary>
    public static void DeclareMasses(PlanBuilder plan)
    {
        if (!IsOn(plan))
        {
            return;
        }

        var amount = RealOption.LabelSmoothing.Declare(plan);
        plan.Keeps(RealOption.LabelSmoothing);
        var (element, type) = (plan.Element, plan.Element.RowType);
        plan.Scalars.Add(new(type, "hardMass", $"{element.Exactly("1")} - {amount}", "mass left on the target"));
        plan.Scalars.Add(new(type, "classMass", $"{element.Exactly(amount)} / classes", "mass added to every class"));
        if (SoftTargetLoss.IsAsked(plan))
        {
            return;
        }

        plan.Scalars.Add(IsWeighted(plan)
            ? new(type, "totalWeight", element.Summed("ClassWeightSum.Of(classWeights)"), "sum of the class weights")
            : new(type, "totalWeight", "classes", "sum of the weights in the smoothing term: 1 each"));
    }

    /// <summary>Adds the smoothing term to loss and gradient.</summary>
    public static void Apply(PlanBuilder plan)
    {
        if (!IsOn(plan))
        {
            return;
        }

        var term = IsWeighted(plan) ? ClassTerm.Weighted : ClassTerm.Uniform;
        plan.SumsTermsApart = HasOwnMean(plan) && plan.Spec.Result != ResultKind.Void;
        if (plan.NeedsLoss)
        {
            plan.Gap = term;
            var gap = plan.LogitScale is null ? "gap" : $"({plan.LogitScale} * gap)";
            plan.Loss.Add(new("soft", plan.Element.NumericsPrefix == "Double"
                ? "RowMath.Part(classMass, totalWeight * logSum) + RowMath.Part(gapMass, gap)"
                : $"RowMath.Part(classMass, (totalWeight * logSum) + {gap})"));
            if (plan.Element.NumericsPrefix == "Double")
            {
                var mass = plan.LogitScale is null ? "classMass" : $"classMass * {plan.LogitScale}";
                plan.Scalars.Add(new(
                    plan.Element.RowType, "gapMass", $"{mass} * DoubleGapSum512.Unit", "the same in the unit of gaps"));
            }
        }

        if (plan.HasGradient)
        {
            plan.Offset = term;
            plan.Scale.Add("(softShare * totalWeight)");
            plan.Target.Add(IsWeighted(plan)
                ? "(softShare * ((totalWeight * ey) - (weight * s)))"
                : "(softShare * ((totalWeight * ey) - s))");
        }
    }
}

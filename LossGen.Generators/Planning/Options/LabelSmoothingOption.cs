using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// A mass a is taken from the target and spread evenly over the classes. Its term of the loss is
/// a/C · Σ w (lse − x) = a/C · (W · log s + Σ w (m − x)): two sums without cancellation.
/// </summary>
internal static class LabelSmoothingOption
{
    private static readonly Quantity GapMass = new("gapMass");

    /// <summary>Whether the kernel smooths at all.</summary>
    public static bool IsOn(PlanBuilder plan)
        => RealOption.LabelSmoothing.IsOn(plan);

    /// <summary>Whether the smoothing term is scaled by class weights.</summary>
    public static bool IsWeighted(PlanBuilder plan)
        => plan.Has(RoleKind.ClassWeights) && plan.Options.SmoothingWeights == SmoothingWeightsKind.Weighted;

    /// <summary>Whether the smoothing term has a mean of its own.</summary>
    public static bool HasOwnMean(PlanBuilder plan) => IsOn(plan) && !SoftTargetLoss.IsAsked(plan)
        && plan.Options.SmoothingWeights == SmoothingWeightsKind.Unweighted && plan.Averages;

    /// <summary>Adds the numbers that the smoothing needs; before the terms that use them.</summary>
    public static void DeclareMasses(PlanBuilder plan)
    {
        if (!IsOn(plan))
        {
            return;
        }

        var amount = RealOption.LabelSmoothing.Declare(plan);
        plan.Keeps(RealOption.LabelSmoothing);
        plan.Compute(Batch.HardMass, Formula.Exactly(1) - amount);
        plan.Compute(Batch.ClassMass, Formula.Exactly(amount) / Batch.Classes);
        if (!SoftTargetLoss.IsAsked(plan) && IsWeighted(plan))
        {
            plan.Compute(Batch.TotalWeight, Formula.Of(Operation.ClassWeightSum));
        }
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
            plan.Loss.Add(new(new("soft"), Loss(plan)));
        }

        if (plan.HasGradient)
        {
            plan.Offset = term;
            plan.Scale.Add(Batch.SoftShare * TotalWeight(plan));
            Term own = IsWeighted(plan) ? Row.Weight * Row.ExponentialSum : Row.ExponentialSum;
            plan.Target.Add(Batch.SoftShare * ((TotalWeight(plan) * Row.TargetExponential) - own));
        }
    }

    // Without class weights, the weights in the smoothing term are 1 each.
    private static Term TotalWeight(PlanBuilder plan)
        => IsWeighted(plan) ? Batch.TotalWeight : Formula.Exactly(Batch.Classes);

    // Gaps of doubles are summed in a unit of their own, which takes its part of the term along.
    private static Term Loss(PlanBuilder plan)
    {
        if (!plan.Element.IsDouble)
        {
            Term gap = plan.LogitScale is { } scale ? scale * Row.Gap : Row.Gap;
            return Formula.Part(Batch.ClassMass, (TotalWeight(plan) * Row.LogSum) + gap);
        }

        Term mass = plan.LogitScale is { } factor ? Batch.ClassMass * factor : Batch.ClassMass;
        plan.Compute(GapMass, mass * Batch.GapUnit);
        return Formula.Part(Batch.ClassMass, TotalWeight(plan) * Row.LogSum) + Formula.Part(GapMass, Row.Gap);
    }
}

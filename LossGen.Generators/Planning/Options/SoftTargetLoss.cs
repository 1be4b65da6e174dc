using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The cross-entropy against a share u of every class, Σ u (lse − x) = mass · log s + Σ u (m − x) with mass = Σ u: two
/// sums of terms that are not negative where u is not. The largest class is kept out of the sum of exponentials, so
/// that log s keeps its digits near 0. The gradient is p · mass − u.
/// </summary>
internal static class SoftTargetLoss
{
    public static bool IsAsked(PlanBuilder plan) => plan.Has(RoleKind.TargetProbabilities);

    public static void Apply(PlanBuilder plan)
    {
        var weighs = plan.Has(RoleKind.ClassWeights);
        plan.NeedsColumns = true;

        // What a tile decides for each row by its class is decided row by row.
        plan.NeedsLoop |= weighs || RowOutputs.FindsTop(plan.Spec) || plan.Has(RoleKind.SampleWeights)
            || RealOption.EntropyWeight.IsOn(plan) || AccumulateOption.Of(plan) != Adding.Never;
        plan.SoftTarget = new()
        {
            Smooths = LabelSmoothingOption.IsOn(plan),
            Weighs = weighs,
            WeighsSmoothing = weighs && LabelSmoothingOption.IsWeighted(plan),
        };
        plan.Gap = ClassTerm.Target;
        plan.UsesLogSum |= plan.NeedsLoss;
        if (plan.NeedsLoss)
        {
            List<Term> gap =
            [
                .. plan.LogitScale is { } scale ? new Term[] { scale } : [],
                Row.Gap,
                .. plan.Element.IsDouble ? new Term[] { Batch.GapUnit } : [],
            ];
            plan.Loss.Add(new(new("soft"), (Row.Mass * Row.LogSum) + Formula.ProductOf(gap)));
        }

        if (plan.HasGradient)
        {
            plan.Offset = ClassTerm.Target;
            plan.OffsetShare = MeanOption.ScalesGradient(plan) ? Batch.HardShare : 1;
            plan.Scale.Add(plan.OffsetShare * Row.Mass);
        }
    }
}

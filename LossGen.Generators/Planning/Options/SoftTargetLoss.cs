using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The cross-entropy against a share u of every class, Σ u (lse − x) = mass · log s + Σ u (m − x) with mass = Σ u: two
/// sums of terms that are not negative where u is not. The largest class is kept out of the sum of exponentials, so that
/// log s keeps its digits near 0. The gradient is p · mass − u.
/// </summary>
internal static class SoftTargetLoss
{
    public static bool IsAsked(PlanBuilder plan) => plan.Has(RoleKind.TargetProbabilities);

    public static void Apply(PlanBuilder plan)
    {
        var weighs = plan.Has(RoleKind.ClassWeights);
        plan.NeedsLoop = true;
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
            var unit = plan.Element.NumericsPrefix == "Double" ? " * DoubleGapSum512.Unit" : "";
            var gap = plan.LogitScale is null && unit.Length == 0 ? "gap"
                : plan.LogitScale is null ? $"(gap{unit})"
                : $"({plan.LogitScale} * gap{unit})";
            plan.Loss.Add(new("soft", $"(mass * logSum) + {gap}"));
        }

        if (plan.HasGradient)
        {
            plan.Offset = ClassTerm.Target;
            plan.OffsetShare = MeanOption.ScalesGradient(plan) ? "hardShare" : "1";
            plan.Scale.Add(plan.OffsetShare == "1" ? "mass" : $"({plan.OffsetShare} * mass)");
        }
    }
}

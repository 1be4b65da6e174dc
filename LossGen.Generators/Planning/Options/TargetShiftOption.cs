using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>A row is scored against the target of a later row of its sequence.</summary>
internal static class TargetShiftOption
{
    public static bool IsOn(KernelSpec spec) => spec.Options.TargetShift != 0 || spec.Has(RoleKind.TargetShift);

    /// <summary>The shift.</summary>
    public static Quantity Amount(KernelSpec spec)
        => new(spec.Has(RoleKind.TargetShift) ? "targetShift" : "TargetShift");

    public static void Apply(PlanBuilder plan)
    {
        if (!IsOn(plan.Spec))
        {
            return;
        }

        plan.NeedsLoop |= LayoutOption.IsInPlanes(plan.Spec);
        if (plan.Has(RoleKind.TargetShift))
        {
            plan.Take(ValueKind.Integer, RoleKind.TargetShift);
        }
        else
        {
            plan.Fold(
                new IntegerConstant(
                    Amount(plan.Spec), plan.Options.TargetShift, "how many rows on a row's target stands"),
                "target shift");
        }

        plan.Take(ValueKind.Index, RoleKind.SequenceLength);
    }
}

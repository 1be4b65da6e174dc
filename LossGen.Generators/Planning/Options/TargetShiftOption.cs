using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>A row is scored against the target of a later row of its sequence.</summary>
internal static class TargetShiftOption
{
    public static bool IsOn(KernelSpec spec) => spec.Options.TargetShift != 0 || spec.Has(RoleKind.TargetShift);

    /// <summary>The shift as C#.</summary>
    public static string Amount(KernelSpec spec) => spec.Has(RoleKind.TargetShift) ? "targetShift" : "TargetShift";

    public static void Apply(PlanBuilder plan)
    {
        if (!IsOn(plan.Spec))
        {
            return;
        }

        plan.NeedsLoop = true;
        if (plan.Has(RoleKind.TargetShift))
        {
            plan.Scalars.Add(new("long", "targetShift", "targetShift", "how many rows on a row's target stands"));
        }
        else
        {
            var shift = Emission.Literals.Integer(plan.Options.TargetShift);
            plan.Constants.Add(new("long", "TargetShift", shift, "how many rows on a row's target stands"));
            plan.Folded.Add($"target shift {shift}");
        }

        plan.Scalars.Add(new("nint", "sequenceLength", "sequenceLength", "rows of a sequence"));
    }
}

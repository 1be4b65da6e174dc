using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>Rows of logits and gradient lie further apart than they are long.</summary>
internal static class RowStrideOption
{
    public static bool IsOn(KernelSpec spec) => spec.Has(RoleKind.RowStride);

    public static void Apply(PlanBuilder plan)
    {
        if (IsOn(plan.Spec))
        {
            plan.NeedsColumns = true;
            plan.Take(ValueKind.Index, RoleKind.RowStride);
        }
    }
}

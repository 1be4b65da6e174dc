using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// A number of every row beside its loss: the log-sum-exp, the class with the largest logit, whether it is the target.
/// </summary>
internal static class RowOutputs
{
    public static bool FindsTop(KernelSpec spec) => spec.Has(RoleKind.Predictions) || spec.Has(RoleKind.Correct);

    public static void Apply(PlanBuilder plan)
    {
        plan.UsesLogSum |= plan.Has(RoleKind.LogSumExp);
        plan.NeedsColumns |= plan.Has(RoleKind.LogSumExp);

        // The product of scale and maximum has more digits than a row of a tile.
        plan.NeedsLoop |= plan.Has(RoleKind.LogSumExp) && RealOption.LogitScale.IsOn(plan);
    }
}

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
        plan.NeedsLoop |= plan.Has(RoleKind.LogSumExp);
    }
}

using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// How rows lie in memory where their classes are not the last axis, and whether they go through a kernel in blocks.
/// </summary>
internal static class LayoutOption
{
    /// <summary>Whether the classes of a row lie apart, in planes of the shape (N, C, inner).</summary>
    public static bool IsInPlanes(KernelSpec spec) => spec.Options.ClassAxis == 1;

    public static LayoutPlan Of(PlanBuilder plan) => new()
    {
        Classes = plan.Options.Classes,
        InPlanes = IsInPlanes(plan.Spec),
        Strided = RowStrideOption.IsOn(plan.Spec),
        TargetShift = TargetShiftOption.IsOn(plan.Spec) ? TargetShiftOption.Amount(plan.Spec) : null,
        Parallel = plan.Options.Parallel,
        SharesRow = plan.SharesRow,
        IsSharded = plan.IsSharded,
    };
}

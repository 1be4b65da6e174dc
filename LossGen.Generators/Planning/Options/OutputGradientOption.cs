using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The gradient is multiplied by the derivative of something with respect to the result; the loss is not.
/// </summary>
internal static class OutputGradientOption
{
    /// <summary>Whether every row has its own, because every row is a result.</summary>
    public static bool IsPerRow(KernelSpec spec)
        => spec.Has(RoleKind.OutputGradient) && spec.IsFused
            && spec.Options.Reduction == ReductionKind.None;

    /// <summary>Whether it is a span: an element a row, or in a softmax kernel one for every class of a row.</summary>
    public static bool IsSpan(KernelSpec spec)
        => IsPerRow(spec) || (spec.Has(RoleKind.OutputGradient) && !spec.IsFused);

    public static void Apply(PlanBuilder plan)
    {
        if (!plan.Has(RoleKind.OutputGradient))
        {
            return;
        }

        if (IsPerRow(plan.Spec))
        {
            plan.GradientFactors.Add(Row.Upstream);
            return;
        }

        plan.GradientFactors.Add(plan.Take(ValueKind.Double, RoleKind.OutputGradient));
    }
}

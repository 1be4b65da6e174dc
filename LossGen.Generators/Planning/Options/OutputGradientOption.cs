using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>The gradient is multiplied by the derivative of something by the result; the loss is not.</summary>
internal static class OutputGradientOption
{
    /// <summary>Whether every row has its own, because every row is a result.</summary>
    public static bool IsPerRow(KernelSpec spec)
        => spec.Has(RoleKind.OutputGradient) && spec.Options.Reduction == ReductionKind.None;

    public static void Apply(PlanBuilder plan)
    {
        if (!plan.Has(RoleKind.OutputGradient))
        {
            return;
        }

        if (IsPerRow(plan.Spec))
        {
            plan.GradientFactors.Add("upstream");
            return;
        }

        plan.Scalars.Add(new("double", "outputGradient", "outputGradient", "what the gradient is multiplied by"));
        plan.GradientFactors.Add("outputGradient");
    }
}

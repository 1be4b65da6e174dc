using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The softmax of a row and its logarithm as outputs. They know nothing of the target: a row that adds nothing to the
/// loss has them too. The logarithm is taken of the logits, which are therefore not overwritten by exponentials.
/// </summary>
internal static class ProbabilityOutputs
{
    public static bool IsAsked(KernelSpec spec) => spec.IsFused
        && (spec.Has(RoleKind.Probabilities) || spec.Has(RoleKind.LogProbabilities));

    public static void Apply(PlanBuilder plan)
    {
        var asked = IsAsked(plan.Spec);
        plan.NeedsColumns |= asked;
        plan.UsesLogSum |= plan.Has(RoleKind.LogProbabilities);
        plan.UsesLogTotal |= plan.Has(RoleKind.LogProbabilities);
        plan.CannotPark |= plan.Has(RoleKind.LogProbabilities);
    }
}

using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>The plan of an NLL kernel in words.</summary>
internal static class NllExplanation
{
    public static IEnumerable<PlanLine> Of(PlanBuilder plan)
    {
        var weight = plan.Has(RoleKind.ClassWeights) ? "w[y]" : "";
        var over = plan.Averages ? " / D" : "";
        yield return new("loss", weight.Length == 0 ? "-x[y]" : $"-{weight} * x[y]");
        yield return new("result", PlanFormulas.Reduction(plan));
        if (plan.HasGradient)
        {
            yield return new("gradient", $"-{(weight.Length == 0 ? "1" : weight)}{over} at the target, 0 elsewhere");
        }

        yield return new("where", $"x = {RoleNames.Of(plan.Spec.Input.Role)}");
        yield return new("elements", $"{plan.Element.Storage}; computed in double, rounded once");
        yield return new("vectors", "none: one element of a row is read");
        yield return new("folded in", plan.Folded.Count == 0 ? "nothing" : string.Join(", ", plan.Folded.Select(PlanExplanation.Words)));
    }
}

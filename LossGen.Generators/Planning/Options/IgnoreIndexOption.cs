using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>Rows with a certain target add nothing.</summary>
internal static class IgnoreIndexOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (plan.Has(RoleKind.IgnoreIndex))
        {
            plan.IgnoreIndex = plan.Take(ValueKind.Integer, RoleKind.IgnoreIndex);
        }
        else if (plan.Options.IgnoreIndex is { } index)
        {
            plan.IgnoreIndex = plan.Fold(
                new IntegerConstant(new("IgnoreIndex"), index, "rows with this target add nothing"), "ignore index");
        }
        else if (!SoftTargetLoss.IsAsked(plan))
        {
            plan.Folded.Add(new("no ignore index"));
        }
    }
}

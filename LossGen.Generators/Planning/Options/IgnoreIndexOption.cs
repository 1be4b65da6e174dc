using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>Rows with a certain target add nothing.</summary>
internal static class IgnoreIndexOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (plan.Options.TargetBase == 1)
        {
            plan.Folded.Add(new("classes counted from 1, rows of 0 ignored"));
        }

        if (plan.Has(RoleKind.IgnoreIndex))
        {
            plan.IgnoreIndex = plan.Take(ValueKind.Integer, RoleKind.IgnoreIndex);
        }
        else if (plan.Options.IgnoreIndex is { } index)
        {
            plan.IgnoreIndex = plan.Options.TargetBase == 0
                ? plan.Fold(
                    new IntegerConstant(new("IgnoreIndex"), index, "rows with this target add nothing"),
                    "ignore index")
                : plan.Fold(
                    new IntegerConstant(new("IgnoreIndex"), index - 1, $"rows with the target {index} add nothing"),
                    "ignore index less 1:");
        }
        else if (!SoftTargetLoss.IsAsked(plan))
        {
            plan.Folded.Add(new("no ignore index"));
        }
    }
}

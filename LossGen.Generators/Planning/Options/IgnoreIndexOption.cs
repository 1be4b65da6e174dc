using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>Rows with a certain target add nothing.</summary>
internal static class IgnoreIndexOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (plan.Has(RoleKind.IgnoreIndex))
        {
            plan.Scalars.Add(new("long", "ignoreIndex", "ignoreIndex", "rows with this target add nothing"));
            plan.IgnoreIndex = "ignoreIndex";
        }
        else if (plan.Options.IgnoreIndex is { } index)
        {
            plan.Constants.Add(
                new("long", "IgnoreIndex", Emission.Literals.Integer(index), "rows with this target add nothing"));
            plan.IgnoreIndex = "IgnoreIndex";
            plan.Folded.Add($"ignore index {Emission.Literals.Integer(index)}");
        }
        else if (!SoftTargetLoss.IsAsked(plan))
        {
            plan.Folded.Add("no ignore index");
        }
    }
}

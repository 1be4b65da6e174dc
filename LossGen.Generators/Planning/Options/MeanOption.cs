using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>What a unit of loss weighs in the result, and so in the gradient.</summary>
internal static class MeanOption
{
    public static MeanPlan Of(PlanBuilder plan) => new()
    {
        Divisor = !plan.Averages ? Divisor.None
            : plan.Has(RoleKind.ClassWeights) ? Divisor.TargetWeights : Divisor.ValidRows,
        Empty = plan.Options.EmptyMean == EmptyMeanKind.Zero ? "0" : "double.NaN",
        ClearsWhenEmpty = plan.Averages && plan.HasGradient && plan.Has(RoleKind.ClassWeights)
            && LabelSmoothingOption.IsOn(plan),
    };

    /// <summary>Adds the shares of the gradient: the masses divided by what the rows weigh.</summary>
    public static void DeclareShares(PlanBuilder plan)
    {
        if (!plan.HasGradient)
        {
            return;
        }

        var smooths = LabelSmoothingOption.IsOn(plan);
        var over = plan.Averages ? " / divisor" : "";
        if (smooths || plan.Averages)
        {
            plan.Scalars.Add(new(
                plan.Element.RowType, "hardShare", (smooths ? "hardMass" : "1") + over, "gradient of a unit of nll"));
        }

        if (smooths)
        {
            var overOwn = LabelSmoothingOption.HasOwnMean(plan) ? " / validRows" : over;
            plan.Scalars.Add(new(plan.Element.RowType, "softShare", "classMass" + overOwn, "the same of the smoothing term"));
        }
    }
}

using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>What a unit of loss weighs in the result, and so in the gradient.</summary>
internal static class MeanOption
{
    public static MeanPlan Of(PlanBuilder plan) => new()
    {
        Divisor = !plan.Averages ? Divisor.None
            : !plan.Has(RoleKind.Targets) ? Divisor.Rows
            : plan.Has(RoleKind.ClassWeights) ? Divisor.TargetWeights : Divisor.ValidRows,
        Empty = plan.Options.EmptyMean == EmptyMeanKind.Zero ? "0" : "double.NaN",
        ClearsWhenEmpty = plan.Averages && plan.HasGradient && plan.Has(RoleKind.ClassWeights)
            && !SoftTargetLoss.IsAsked(plan)
            && plan.WeightlessWhen.Count > 0,
    };

    /// <summary>Adds the shares of the gradient: the masses divided by what the rows weigh.</summary>
    public static void DeclareShares(PlanBuilder plan)
    {
        if (!plan.HasGradient)
        {
            return;
        }

        var smooths = LabelSmoothingOption.IsOn(plan) && !SoftTargetLoss.IsAsked(plan);
        if (smooths || ScalesGradient(plan))
        {
            DeclareShare(
                plan, "hardShare", smooths ? "hardMass" : "1",
                $"gradient of a unit of {(SoftTargetLoss.IsAsked(plan) ? "loss" : "nll")}");
        }

        if (smooths)
        {
            DeclareShare(
                plan, "softShare", "classMass", "the same of the smoothing term",
                LabelSmoothingOption.HasOwnMean(plan) ? "validRows" : "divisor");
        }
    }

    /// <summary>Whether a unit of loss is another unit of gradient.</summary>
    public static bool ScalesGradient(PlanBuilder plan) => plan.Averages || plan.ShareFactors.Count > 0;

    /// <summary>Adds the gradient of a term of a mass: what it weighs in the result.</summary>
    /// <returns>The name of the share.</returns>
    public static string DeclareShare(
        PlanBuilder plan, string name, string mass, string meaning, string divisor = "divisor")
    {
        var factors = plan.ShareFactors.Select(plan.Element.Exactly).Append(mass).Where(factor => factor != "1");
        var over = plan.Averages ? $" / {divisor}" : "";
        plan.Scalars.Add(new(
            plan.Element.RowType, name, string.Join(" * ", factors.DefaultIfEmpty("1")) + over, meaning));
        return name;
    }
}

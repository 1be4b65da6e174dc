using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>What a unit of loss weighs in the result, and so in the gradient.</summary>
internal static class MeanOption
{
    public static MeanPlan Of(PlanBuilder plan)
    {
        var divisor = DivisorOf(plan);
        return new()
        {
            Divisor = plan.Averages ? divisor : Divisor.None,
            TotalWeight = divisor,
            IsEmpty = plan.Averages ? IsEmpty(plan, divisor) : null,
            Empty = plan.Has(RoleKind.EmptyMean) ? "meanOfNothing"
                : plan.Options.EmptyMean == EmptyMeanKind.Zero ? "0"
                : "double.NaN",
            ClearsWhenEmpty = ComputesEmptyRows(plan) && !AccumulateOption.SkipsWhenEmpty(plan),
            SkipsWhenEmpty = AccumulateOption.SkipsWhenEmpty(plan),
        };
    }

    /// <summary>Whether rows are computed though their weights may all turn out to be zero.</summary>
    public static bool ComputesEmptyRows(PlanBuilder plan)
        => plan.Averages && plan.HasGradient && plan.Has(RoleKind.ClassWeights)
            && plan.Has(RoleKind.Targets) && plan.WeightlessWhen.Count > 0 && DivisorOf(plan) != Divisor.Given;

    private static Divisor DivisorOf(PlanBuilder plan) => plan.Has(RoleKind.Divisor) ? Divisor.Given : WeightOf(plan);

    private static Divisor WeightOf(PlanBuilder plan)
        => !plan.Has(RoleKind.Targets) ? Divisor.Rows
            : plan.Has(RoleKind.SampleWeights) ? Divisor.RowWeights
            : plan.Has(RoleKind.ClassWeights) && TargetShiftOption.IsOn(plan.Spec) ? Divisor.RowWeights
            : plan.Has(RoleKind.ClassWeights) ? Divisor.TargetWeights
            : Divisor.ValidRows;

    // A shard without a row that counts is 0 of the divisor that was given; only 0 of 0 is the mean of nothing.
    private static string? IsEmpty(PlanBuilder plan, Divisor divisor) => divisor switch
    {
        Divisor.Rows => "rows == 0",
        Divisor.ValidRows => "validRows == 0",
        Divisor.TargetWeights => "targetWeights.AreZero",
        Divisor.RowWeights => "rowWeights.AreZero",
        _ when plan.Options.EmptyMean == EmptyMeanKind.NaN && !plan.Has(RoleKind.EmptyMean) => null,
        _ => $"divisor == 0 && {IsEmpty(plan, WeightOf(plan))}",
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

        // What is given is a double: nothing may be divided by it in double where a row has more digits.
        var given = plan.Has(RoleKind.Divisor) ? plan.Element.Exactly(divisor) : divisor;
        var over = plan.Averages ? $" / {given}" : "";
        plan.Scalars.Add(new(
            plan.Element.RowType, name, string.Join(" * ", factors.DefaultIfEmpty("1")) + over, meaning));
        return name;
    }
}

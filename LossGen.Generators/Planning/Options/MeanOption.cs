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
            && LabelSmoothingOption.IsOn(plan) && DivisorOf(plan) != Divisor.Given;

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
        _ => plan.Options.EmptyMean == EmptyMeanKind.NaN && !plan.Has(RoleKind.EmptyMean) ? null : $"divisor == 0 && {IsEmpty(plan, WeightOf(plan))}",
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
                plan.Element.RowType, "hardShare", (smooths ? "hardMass" : One(plan)) + over, "gradient of a unit of nll"));
        }

        if (smooths)
        {
            var overOwn = LabelSmoothingOption.HasOwnMean(plan) ? " / validRows" : over;
            plan.Scalars.Add(new(plan.Element.RowType, "softShare", "classMass" + overOwn, "the same of the smoothing term"));
        }
    }

    // What is given is a double, and 1 / divisor in the row's type must not be computed in double.
    private static string One(PlanBuilder plan) => plan.Has(RoleKind.Divisor) ? plan.Element.Exactly("1") : "1";
}

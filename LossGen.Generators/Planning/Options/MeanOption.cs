using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

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
            Reduction = plan.Options.Reduction,
            SmoothsApart = LabelSmoothingOption.HasOwnMean(plan),
            IsEmpty = plan.Averages ? IsEmpty(plan, divisor) : null,
            Empty = plan.Has(RoleKind.EmptyMean) ? EmptyMeanValue.Given
                : plan.Options.EmptyMean == EmptyMeanKind.Zero ? EmptyMeanValue.Zero
                : EmptyMeanValue.NaN,
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
        => !plan.Has(RoleKind.Targets) ? WithoutTargets(plan)
            : plan.Has(RoleKind.SampleWeights) ? Divisor.RowWeights
            : plan.Has(RoleKind.ClassWeights) && TargetShiftOption.IsOn(plan.Spec) ? Divisor.RowWeights
            : plan.Has(RoleKind.ClassWeights) ? Divisor.TargetWeights
            : Divisor.ValidRows;

    // Soft targets have a mean over the rows, whatever they weigh.
    private static Divisor WithoutTargets(PlanBuilder plan)
        => plan.Spec.Loss.IsDivergence && plan.Has(RoleKind.SampleWeights) ? Divisor.RowWeights : Divisor.Rows;

    // A shard without a row that counts is 0 of the divisor that was given; only 0 of 0 is the mean of nothing.
    private static Condition? IsEmpty(PlanBuilder plan, Divisor divisor) => divisor switch
    {
        Divisor.Rows => Formula.IsZero(Batch.Rows),
        Divisor.ValidRows => Formula.IsZero(Batch.ValidRows),
        Divisor.TargetWeights => Formula.IsZero(Batch.TargetWeights),
        Divisor.RowWeights => Formula.IsZero(Batch.RowWeights),
        _ when plan.Options.EmptyMean == EmptyMeanKind.NaN && !plan.Has(RoleKind.EmptyMean) => null,
        _ => Formula.AllOf([Formula.IsZero(Batch.Divisor), IsEmpty(plan, WeightOf(plan))!]),
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
            DeclareShare(plan, Batch.HardShare, Batch.Divisor, smooths ? Batch.HardMass : 1);
        }

        if (smooths)
        {
            var divisor = LabelSmoothingOption.HasOwnMean(plan) ? Batch.ValidRows : Batch.Divisor;
            DeclareShare(plan, Batch.SoftShare, divisor, Batch.ClassMass);
        }
    }

    /// <summary>Whether a unit of loss is another unit of gradient.</summary>
    public static bool ScalesGradient(PlanBuilder plan) => plan.Averages || plan.ShareFactors.Count > 0;

    /// <summary>
    /// Adds the gradient of a term of a mass, the product of some factors: what it weighs in the result.
    /// </summary>
    public static void DeclareShare(PlanBuilder plan, Quantity share, Term divisor, params Term[] mass)
    {
        var product = Formula.ProductOf(plan.ShareFactors.Select(Formula.Exactly).Concat(mass));

        // What is given is a double: nothing may be divided by it in double where a row has more digits.
        var given = plan.Has(RoleKind.Divisor) ? Formula.Exactly(divisor) : divisor;
        plan.Compute(share, plan.Averages ? product / given : product);
    }
}

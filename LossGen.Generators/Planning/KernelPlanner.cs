using LossGen.Generators.Model;
using LossGen.Generators.Planning.Losses;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning;

/// <summary>Decides how a kernel is done. Knows nothing of Roslyn and writes no text.</summary>
internal static class KernelPlanner
{
    /// <summary>Up to this many constant classes, a row is written out without loops.</summary>
    public const int MaximumUnrolledClasses = 16;

    /// <summary>The same with label smoothing, which has more to write for each class.</summary>
    public const int MaximumUnrolledSmoothed = 12;

    public static KernelPlan Plan(KernelSpec spec)
    {
        var plan = new PlanBuilder(spec);
        switch (spec.Loss)
        {
            case LossKind.Softmax or LossKind.LogSoftmax:
                SoftmaxKernel.Apply(plan);
                break;
            case LossKind.NllLoss:
                NllLossKernel.Apply(plan);
                break;
            case LossKind.Distillation:
                DistillationKernel.Apply(plan);
                break;
            default:
                ApplyCrossEntropy(plan);
                break;
        }

        return Finish(plan);
    }

    private static void ApplyCrossEntropy(PlanBuilder plan)
    {
        IgnoreIndexOption.Apply(plan);
        LogitScaleOption.Apply(plan);
        SoftcapOption.Apply(plan);
        LabelSmoothingOption.DeclareMasses(plan);
        MeanOption.DeclareShares(plan);
        FocalOption.Apply(plan);
        PolyOption.Declare(plan);
        ZLossOption.Declare(plan);
        ApplyTargets(plan);
        PolyOption.Apply(plan);
        ZLossOption.Apply(plan);
        if (!SoftTargetLoss.IsAsked(plan))
        {
            LabelSmoothingOption.Apply(plan);
        }

        ProbabilityOutputs.Apply(plan);
    }

    private static void ApplyTargets(PlanBuilder plan)
    {
        if (SoftTargetLoss.IsAsked(plan))
        {
            SoftTargetLoss.Apply(plan);
        }
        else
        {
            HardTargetLoss.Apply(plan);
        }
    }

    private static KernelPlan Finish(PlanBuilder plan)
    {
        var limit = LabelSmoothingOption.IsOn(plan) ? MaximumUnrolledSmoothed : MaximumUnrolledClasses;
        var unrolled = plan.Spec.Loss == LossKind.CrossEntropy && !plan.NeedsLoop
            && plan.Options.Classes > 0 && plan.Options.Classes <= limit
            && plan.Options.VectorWidth != VectorWidthKind.Scalar;
        var widths = WidthsOf(plan).ToEquatableArray();
        return new()
        {
            Spec = plan.Spec,
            TypeName = plan.Spec.Method.Key + "_Kernel",
            Element = plan.Element,
            Widths = widths,
            Unrolled = unrolled,
            Constants = plan.Constants.ToEquatableArray(),
            Scalars = plan.Scalars.ToEquatableArray(),
            ExpSum = new()
            {
                Stores = plan.Softmax is { } softmax ? softmax.Kept is not null : plan.Parks,
                Gap = plan.Gap,
            },
            Gradient = plan.HasGradient && plan.Spec.Loss == LossKind.CrossEntropy
                ? new() { Recomputes = !plan.Parks, Offset = plan.Offset, OffsetShare = plan.OffsetShare }
                : null,
            LogitScale = plan.LogitScale,
            Softcap = plan.Softcap,
            SoftTarget = plan.SoftTarget,
            Row = RowOf(plan),
            Softmax = plan.Softmax,
            Distillation = plan.Distillation,
            Mean = MeanOption.Of(plan),
            Explanation = Explain(plan, widths[0], unrolled).ToEquatableArray(),
        };
    }

    private static IEnumerable<PlanLine> Explain(PlanBuilder plan, WidthPlan width, bool unrolled)
        => plan.Spec.Loss switch
        {
            LossKind.Softmax or LossKind.LogSoftmax => SoftmaxExplanation.Of(plan, plan.Softmax!, width),
            LossKind.NllLoss => NllExplanation.Of(plan),
            LossKind.Distillation => DistillationExplanation.Of(plan, plan.Distillation!, width),
            _ => PlanExplanation.Of(plan, width, unrolled),
        };

    private static RowPlan RowOf(PlanBuilder plan) => new()
    {
        IgnoreIndex = plan.IgnoreIndex,
        SkipsWeightless = plan.SkipsWeightless,
        Loss = LossOf(plan).ToEquatableArray(),
        UsesLogSum = plan.UsesNll || plan.UsesLogSumExp || plan.UsesLogSum,
        UsesNll = plan.UsesNll,
        UsesLogSumExp = plan.UsesLogSumExp,
        Values = plan.Values.ToEquatableArray(),
        SumsTermsApart = plan.SumsTermsApart,
        Share = plan.Share,
        Scale = OverS(plan.Scale),

        // Without further terms the target's entry is -rest/s in units of the others': no second division.
        Entry = plan.Target.Count == 1 && plan.TargetApart.Count == 0
            ? "-(rest * scale)"
            : string.Join(" + ", plan.TargetApart.Prepend(OverS(plan.Target)).Where(term => term.Length > 0)),
    };

    // Terms that are summed apart are two: the smoothing, which comes last, and all others.
    private static List<LossTerm> LossOf(PlanBuilder plan)
    {
        if (!plan.SumsTermsApart || plan.Loss.Count <= 2)
        {
            return plan.Loss;
        }

        var others = plan.Loss.Take(plan.Loss.Count - 1).Select(term => term.Expression);
        return [plan.Loss[0] with { Expression = string.Join(" + ", others) }, plan.Loss[plan.Loss.Count - 1]];
    }

    private static string OverS(List<string> terms) => terms.Count switch
    {
        0 => "",
        1 => $"{terms[0]} / s",
        _ => $"({string.Join(" + ", terms)}) / s",
    };

    private static IEnumerable<WidthPlan> WidthsOf(PlanBuilder plan)
    {
        int[] bits = plan.Options.VectorWidth switch
        {
            _ when plan.Spec.Loss == LossKind.NllLoss => [0],
            VectorWidthKind.Scalar => [0],
            VectorWidthKind.Vector128 => [128],
            VectorWidthKind.Vector256 => [256],
            VectorWidthKind.Vector512 => [512],
            _ => [256, 512, 128],
        };
        return bits.Select(count => WidthPlan.Of(count, plan.Element));
    }
}

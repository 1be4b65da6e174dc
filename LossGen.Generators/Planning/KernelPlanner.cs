using LossGen.Generators.Model;
using LossGen.Generators.Planning.Kernels;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>Decides how a kernel is done. Knows nothing of Roslyn and nothing of C#.</summary>
internal static class KernelPlanner
{
    public static KernelPlan Plan(KernelSpec spec)
    {
        if (spec.Loss.IsLinear)
        {
            return LinearCrossEntropyKernel.Plan(spec);
        }

        var plan = new PlanBuilder(spec);
        Action<PlanBuilder> kernel = spec.Loss switch
        {
            LossKind.Softmax => static plan => SoftmaxKernel.Apply(plan, isLog: false),
            LossKind.LogSoftmax => static plan => SoftmaxKernel.Apply(plan, isLog: true),
            LossKind.NllLoss => NllLossKernel.Apply,
            LossKind.Distillation => DistillationKernel.Apply,
            _ => CrossEntropyKernel.Apply,
        };
        kernel(plan);
        var finished = Finish(plan);
        return LibraryPasses.TextOf(finished) == PassText.OfKernel
            ? finished with { WithoutVectors = InScalarCode(plan) }
            : OfOneWidth(finished);
    }

    // One loop over rows and passes of one width are short enough for a file.
    private static KernelPlan OfOneWidth(KernelPlan plan) => plan with
    {
        Passes = PassText.OneWidth,
        Gradient = plan.Gradient is { } gradient ? gradient with { StandsApart = false } : null,
    };

    private static KernelPlan? InScalarCode(PlanBuilder plan)
    {
        var spec = plan.Spec;
        if (!plan.HasPasses || spec.Options.VectorWidth != VectorWidthKind.Auto || SoftcapOption.IsOn(plan))
        {
            return null;
        }

        var scalar = Plan(spec with { Options = spec.Options with { VectorWidth = VectorWidthKind.Scalar } });
        return scalar with { Passes = LibraryPasses.TextOfScalarCode(scalar) };
    }

    private static KernelPlan Finish(PlanBuilder plan)
    {
        var loop = ClassLoops.Of(plan);
        ParallelOption.Apply(plan, loop);
        var all = PlanOf(plan, loop);
        return !ClassLoops.ChoosesByCall(plan) ? all : all with { OfFewClasses = OfFewClasses(plan) };
    }

    // What threads share are rows too long for this.
    private static KernelPlan OfFewClasses(PlanBuilder plan)
    {
        var few = PlanOf(plan, ClassLoop.Columns);
        return few with { Layout = few.Layout with { SharesRow = false } };
    }

    private static KernelPlan PlanOf(PlanBuilder plan, ClassLoop loop)
    {
        var widths = WidthsOf(plan).ToEquatableArray();
        var keeps = Keeps(plan, loop, widths[0]);
        var spec = plan.Spec;
        return new()
        {
            Method = spec.Method,
            TypeName = spec.TypeName,
            HintName = spec.HintName,
            IsVariant = spec.Variant.Length > 0,
            Result = spec.Result,
            ReturnsForeign = spec.ReturnsForeign,
            TargetBase = spec.Options.TargetBase,
            Parameters = spec.Parameters,
            Buffers = Buffers.Of(spec).ToEquatableArray(),
            References = plan.References.ToEquatableArray(),
            Input = spec.Input.Role,
            Layout = LayoutOption.Of(plan),
            Element = plan.Element,
            Widths = widths,
            Loop = loop,
            Constants = plan.Constants.ToEquatableArray(),
            Scalars = plan.Scalars.ToEquatableArray(),
            ExpSum = new()
            {
                Keeps = keeps,
                Gap = plan.Gap,
                SumsSpread = plan.SumsSpread,
            },
            Gradient = plan.HasGradient && spec.IsFused ? GradientOf(plan, loop, keeps) : null,
            LogitScale = plan.LogitScale,
            Softcap = plan.Softcap,
            CapsOnce = plan.CapsOnce && loop == ClassLoop.Vectors,
            SoftTarget = plan.SoftTarget,
            Row = RowOf(plan),
            GivesProbabilities = ProbabilityOutputs.IsAsked(spec),
            HasPasses = plan.HasPasses,
            ReadsRows = !spec.IsFused || plan.SumsExponentials || RowOutputs.FindsTop(spec),
            SumsExponentials = plan.HasPasses && (!spec.IsFused || plan.SumsExponentials),
            Softmax = plan.Softmax,
            Distillation = plan.Distillation,
            Mean = MeanOption.Of(plan),
            Folded = plan.Folded.ToEquatableArray(),
        };
    }

    private static GradientPass GradientOf(PlanBuilder plan, ClassLoop loop, Keeping keeps)
    {
        var adds = AccumulateOption.Of(plan);
        var asksMore = adds != Adding.Never || plan.HasRowRoles || plan.Softcap is not null
            || plan.Tilt is not null;
        var isLong = asksMore || plan.SoftTarget is not null
            || (plan.Offset == ClassTerm.Weighted && plan.Element.Widens);
        return new()
        {
            Recomputes = keeps == Keeping.Nowhere,
            Adds = adds,
            TakesFewVectors = asksMore || keeps == Keeping.Scratch || plan.Offset == ClassTerm.Weighted,
            StandsApart = isLong && loop == ClassLoop.Vectors && plan.Options.VectorWidth != VectorWidthKind.Scalar,
            Tilts = plan.Tilt is not null,
            Offset = plan.Offset,
            OffsetShare = plan.OffsetShare,
        };
    }

    /// <summary>Where exponentials are kept.</summary>
    private static Keeping Keeps(PlanBuilder plan, ClassLoop loop, WidthPlan width) => plan switch
    {
        { Softmax: { } softmax } => softmax.Kept is null ? Keeping.Nowhere : Keeping.Output,
        { Parks: true } => Keeping.Output,
        { CanUseScratch: true } when loop == ClassLoop.Vectors && !width.IsScalar => Keeping.Scratch,
        _ => Keeping.Nowhere,
    };

    private static RowPlan RowOf(PlanBuilder plan) => new()
    {
        IgnoreIndex = plan.IgnoreIndex,
        SkipsWeightless = plan.SkipsWeightless,
        LossFactor = plan.LossFactor,
        GradientFactors = plan.GradientFactors.ToEquatableArray(),
        Loss = LossOf(plan).ToEquatableArray(),
        UsesLogSum = plan.UsesNll || plan.UsesLogSumExp || plan.UsesLogSum,
        UsesNll = plan.UsesNll,
        UsesLogSumExp = plan.UsesLogSumExp,
        UsesLogTotal = plan.UsesLogTotal,
        EarlyValues = plan.EarlyValues.ToEquatableArray(),
        Values = plan.Values.ToEquatableArray(),
        SumsTermsApart = plan.SumsTermsApart,
        Share = plan.Share,
        Scale = plan.Scale.Count == 0 ? null : OverS(plan.Scale, Factor(plan)),
        Tilt = plan.Tilt is { } tilt ? OverS([tilt], Factor(plan)) : null,
        Entry = EntryTerms(plan).ToEquatableArray(),
    };

    // Terms that are summed apart are two: the smoothing, which comes last, and all others.
    private static List<RowValue> LossOf(PlanBuilder plan)
    {
        if (!plan.SumsTermsApart || plan.Loss.Count <= 2)
        {
            return plan.Loss;
        }

        var others = plan.Loss.Take(plan.Loss.Count - 1).Select(static term => term.Value);
        return [plan.Loss[0] with { Value = Formula.SumOf(others) }, plan.Loss[plan.Loss.Count - 1]];
    }

    private static IEnumerable<Term> EntryTerms(PlanBuilder plan)
    {
        // Without further terms the target's entry is -rest/s in units of the others': no second division.
        if (plan.Target.Count == 1 && plan.TargetApart.Count == 0)
        {
            return [-(Row.Rest * Row.Scale)];
        }

        var factor = Factor(plan);
        var apart = plan.TargetApart.Select(term => factor is null ? term : factor * term);
        return plan.Target.Count == 0 ? apart : apart.Prepend(OverS(plan.Target, factor));
    }

    // Several factors are multiplied once, for the scale, the offset and the target's entry.
    private static Quantity? Factor(PlanBuilder plan) => plan.GradientFactors.Count switch
    {
        0 => null,
        1 => plan.GradientFactors[0],
        _ => Row.Factor,
    };

    private static Term OverS(List<Term> terms, Quantity? factor)
        => (factor is null ? Formula.SumOf(terms) : factor * Formula.SumOf(terms)) / Row.ExponentialSum;

    private static IEnumerable<WidthPlan> WidthsOf(PlanBuilder plan)
        => plan.HasPasses ? WidthPlan.Of(plan.Options.VectorWidth, plan.Element) : [WidthPlan.Of(0, plan.Element)];
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning;

/// <summary>
/// Puts the plan into words: one fact a line, always in this order, so that a changed option is one changed line.
/// </summary>
internal static class PlanExplanation
{
    public static IEnumerable<PlanLine> Of(PlanBuilder plan, WidthPlan width, bool unrolled) =>
    [
        .. Meaning(plan),
        .. plan.SumsExponentials ? OfExponentials(plan) : FindsTop(plan) ? [new("where", "m = max(x)")] : NoLines,
        .. Layout(plan),
        .. plan.SumsExponentials || FindsTop(plan)
            ? Computation(plan, width, unrolled)
            : [new("passes", "none: of the rows only targets and weights are read")],
        new("folded in", plan.Folded.Count == 0 ? "nothing" : string.Join(", ", plan.Folded)),
    ];

    private static PlanLine[] NoLines => [];

    private static IEnumerable<PlanLine> Meaning(PlanBuilder plan)
    {
        if (plan.SumsExponentials)
        {
            yield return new("loss", Loss(plan));
        }

        yield return new("result", Reduction(plan));
        if (plan.HasGradient)
        {
            yield return new("gradient", Gradient(plan));
        }

        if (AccumulateOption.Of(plan) is var adds and not Adding.Never)
        {
            yield return new("added", "to what gradient holds" + (adds == Adding.OnRequest ? ", where accumulate says so" : ""));
        }

        if (plan.Has(RoleKind.LogSumExp))
        {
            yield return new("log-sum", "log(s) + m, of ignored rows too");
        }

        if (FindsTop(plan))
        {
            yield return new("argmax", "the first j with x[j] = m, or the first NaN");
        }
    }

    private static IEnumerable<PlanLine> OfExponentials(PlanBuilder plan)
    {
        yield return new("where", "m = max(x), e = exp(x - m), s = sum(e), rest = s without e[y], summed on its own");
        yield return new("biased", $"e, s and rest are held times 2^{plan.Element.ExpBias}: none is subnormal, and it cancels in e/s");
        if (LabelSmoothingOption.IsOn(plan))
        {
            yield return new("smoothing", Smoothing(plan));
        }
    }

    private static IEnumerable<PlanLine> Layout(PlanBuilder plan)
    {
        if (RowFactors(plan) is { Length: > 0 } factors)
        {
            yield return new("factors", factors);
        }

        if (TargetShiftOption.IsOn(plan.Spec))
        {
            yield return new("targets", $"y = targets[row + {TargetShiftOption.Amount(plan.Spec)}] within a sequence, else the row is ignored");
        }

        if (RowStrideOption.IsOn(plan.Spec))
        {
            yield return new("rows", "rowStride elements apart, of which C are read and written");
        }
    }

    private static IEnumerable<PlanLine> Computation(PlanBuilder plan, WidthPlan width, bool unrolled)
    {
        yield return new("elements", Elements(plan));
        yield return new("vectors", Vectors(plan, width, unrolled));
        yield return new("passes", Passes(plan, unrolled));
        if (plan.SumsExponentials)
        {
            yield return new("sums", Sums(plan.Element, unrolled));
        }

        yield return new("tail", Tail(plan, width, unrolled));
    }

    private static string Loss(PlanBuilder plan) => (plan.LossFactor, LossOfRow(plan)) switch
    {
        (null, var loss) => loss,
        (_, var loss) when loss.StartsWith("w[y]", StringComparison.Ordinal) => $"v * {loss}",
        (_, var loss) => $"v * ({loss})",
    };

    private static string LossOfRow(PlanBuilder plan)
    {
        var weighted = plan.Has(RoleKind.ClassWeights);
        if (!weighted && !LabelSmoothingOption.IsOn(plan))
        {
            return "log(s) + m - x[y]";
        }

        var hard = (weighted ? "w[y] * " : "") + "(log(s) + m - x[y])";
        if (!LabelSmoothingOption.IsOn(plan))
        {
            return hard;
        }

        var soft = LabelSmoothingOption.IsWeighted(plan) ? "sum(w * (log(s) + m - x))" : "sum(log(s) + m - x)";
        return $"(1 - a) * {hard} + a/C * {soft}";
    }

    public static string Reduction(PlanBuilder plan) => plan.Options.Reduction switch
    {
        ReductionKind.None when plan.SumsExponentials => "none, a loss a row",
        ReductionKind.None => "none",
        ReductionKind.Sum => "sum over the rows",
        _ when !plan.Averages => "none",
        _ when !plan.Has(RoleKind.Targets) => "mean over the D rows",
        _ when LabelSmoothingOption.HasOwnMean(plan) => plan.Has(RoleKind.ClassWeights)
            ? "each term's own mean: over D = sum(w[y]), and over the rows that count"
            : "each term's own mean over the D rows that count",
        _ when plan.Has(RoleKind.Divisor) => "sum over the rows, divided by D, the divisor",
        _ => (plan.Has(RoleKind.ClassWeights), plan.Has(RoleKind.SampleWeights)) switch
        {
            (true, true) => "sum over the rows, divided by D = sum(w[y] * v)",
            (true, false) => "sum over the rows, divided by D = sum(w[y])",
            (false, true) => "sum over the rows, divided by D = sum(v)",
            _ => "mean over the D rows that count",
        },
    };

    private static string Gradient(PlanBuilder plan)
    {
        var weighted = plan.Has(RoleKind.ClassWeights);
        var over = plan.Averages ? " / D" : "";
        var hard = "(e/s - [j = y])" + (weighted ? " * w[y]" : "");
        var letters = plan.GradientFactors.Select(Letter).ToList();
        if (!LabelSmoothingOption.IsOn(plan))
        {
            var times = string.Concat(letters.Select(letter => $" * {letter}"));
            return $"{hard}{times}{over}; at j = y: -rest/s{(weighted ? " * w[y]" : "")}{times}{over}";
        }

        var soft = LabelSmoothingOption.IsWeighted(plan) ? "(e/s * sum(w) - w[j])" : "(e/s * C - 1)";
        var overOwn = LabelSmoothingOption.HasOwnMean(plan) ? " / rows" : over;
        var sum = $"(1 - a) * {hard}{over} + a/C * {soft}{overOwn}";
        return letters.Count == 0 ? sum : $"{string.Join(" * ", letters)} * ({sum})";
    }

    private static string RowFactors(PlanBuilder plan) => string.Join(", ", new[]
    {
        plan.LossFactor is null ? null : "v = sampleWeights[row]",
        !plan.HasGradient || !plan.Has(RoleKind.OutputGradient) ? null
            : OutputGradientOption.IsPerRow(plan.Spec) ? "u = outputGradient[row]"
            : "u = outputGradient",
    }.Where(factor => factor is not null));

    private static string Letter(string factor) => factor == "sampleWeight" ? "v" : "u";

    // Without exponentials there is neither a logarithm nor a division.
    private static string Elements(PlanBuilder plan) => plan.SumsExponentials ? Elements(plan.Element)
        : plan.Element.Widens ? $"{plan.Element.Storage}, computed in {plan.Element.Arithmetic}"
        : plan.Element.Storage;

    public static string Elements(ElementPlan element) => element.Widens
        ? $"{element.Storage}, computed in {element.Arithmetic}, rounded once; a row's log and division in double"
        : $"{element.Storage}; a row's log and division in double";

    public static string Vectors(PlanBuilder plan, WidthPlan width, bool unrolled) => (width.IsScalar, unrolled) switch
    {
        (true, _) => "none",
        (_, true) => $"{Here(plan)}{width.Lanes} lanes of {plan.Element.Arithmetic}, one row a lane",
        _ => $"{Here(plan)}{width.Lanes} lanes of {plan.Element.Arithmetic}, {width.VectorsPerRound} vectors a round",
    };

    private static string Here(PlanBuilder plan)
        => plan.Options.VectorWidth == VectorWidthKind.Auto ? "here " : "";

    private static bool FindsTop(PlanBuilder plan) => plan.Has(RoleKind.Predictions) || plan.Has(RoleKind.Correct);

    private static string Passes(PlanBuilder plan, bool unrolled) => FindsTop(plan)
        ? PassesOverClasses(plan, unrolled).Replace("max", "max, its index")
        : PassesOverClasses(plan, unrolled);

    private static string PassesOverClasses(PlanBuilder plan, bool unrolled) => (unrolled, plan.HasGradient) switch
    {
        _ when !plan.SumsExponentials => "max",
        (true, true) => "max; exp and sum; scale: in registers, no loop over the classes",
        (true, false) => "max; exp and sum: in registers, no loop over the classes",
        (false, false) => "max; exp and sum",
        _ when AccumulateOption.Of(plan) != Adding.Never => "max; exp and sum; exp again, scale and add",
        _ => plan.Element.ParksExponentials
            ? "max; exp and sum, e kept in gradient; scale"
            : "max; exp and sum; exp again and scale",
    };

    public static string Sums(ElementPlan element, bool unrolled) => unrolled
        ? $"the tree of the looped kernel: c with c + 8, + 4, + 2, + 1, in {element.WideWords}"
        : $"class i in lane i mod {element.VirtualLanes}, {element.TermsPerLane} terms a lane, then {element.WideLanes}";

    private static string Smoothing(PlanBuilder plan)
    {
        var amount = plan.Has(RoleKind.LabelSmoothing) ? "labelSmoothing" : "LabelSmoothing";
        return LabelSmoothingOption.IsWeighted(plan)
            ? $"a = {amount}; the sum over the classes is sum(w) * log(s) + gap, gap = sum(w * (m - x))"
            : $"a = {amount}; the sum over the classes is C * log(s) + gap, gap = sum(m - x)";
    }

    private static string Tail(PlanBuilder plan, WidthPlan width, bool unrolled) => (width.IsScalar, unrolled) switch
    {
        (true, _) => "none",
        (_, true) => "the last rows are copied into a tile of their own",
        _ when !plan.SumsExponentials => "filled up with -inf",
        _ => "filled up with what adds nothing: -inf before an exp, 0 after it" + (plan.Gap == ClassTerm.None ? "" : ", m in a gap"),
    };
}

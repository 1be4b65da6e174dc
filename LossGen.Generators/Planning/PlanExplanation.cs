using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning;

/// <summary>
/// Puts the plan into words: one fact a line, always in this order, so that a changed option is one changed line.
/// </summary>
internal static class PlanExplanation
{
    public static IEnumerable<PlanLine> Of(PlanBuilder plan, WidthPlan width, bool unrolled)
    {
        yield return new("loss", Loss(plan));
        foreach (var note in plan.LossNotes)
        {
            yield return new("", note);
        }

        yield return new("result", Reduction(plan));
        if (plan.HasGradient)
        {
            yield return new("gradient", Gradient(plan));
            foreach (var note in plan.GradientNotes)
            {
                yield return new("", note);
            }
        }

        yield return new("where", plan.SoftTarget is null
            ? "m = max(x), e = exp(x - m), s = sum(e), rest = s without e[y], summed on its own"
            : "m = max(x), e = exp(x - m), s = sum(e), rest = s without the largest e, summed on its own");
        yield return new("biased", $"e, s and rest are held times 2^{plan.Element.ExpBias}: none is subnormal, and it cancels in e/s");
        if (plan.SoftTarget is { } soft)
        {
            yield return new("target", $"u = {soft.Formula}, t the target probabilities; mass = sum(u), gap = sum(u * (m - x))");
        }

        if (LabelSmoothingOption.IsOn(plan))
        {
            yield return new("smoothing", Smoothing(plan));
        }

        foreach (var note in plan.Notes)
        {
            yield return note;
        }

        yield return new("elements", Elements(plan.Element));
        yield return new("vectors", Vectors(plan, width, unrolled));
        yield return new("passes", Passes(plan, unrolled));
        yield return new("sums", Sums(plan.Element, unrolled));
        yield return new("tail", Tail(plan, width, unrolled));
        yield return new("folded in", plan.Folded.Count == 0 ? "nothing" : string.Join(", ", plan.Folded));
    }

    private static string Loss(PlanBuilder plan)
    {
        var weighted = plan.Has(RoleKind.ClassWeights);
        if (plan.SoftTarget is not null)
        {
            return "sum(u * (log(s) + m - x))";
        }

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
        ReductionKind.None => "none, a loss a row",
        ReductionKind.Sum => "sum over the rows",
        _ when !plan.Averages => "none",
        _ when !plan.Has(RoleKind.Targets) => "mean over the D rows",
        _ when LabelSmoothingOption.HasOwnMean(plan) => plan.Has(RoleKind.ClassWeights)
            ? "each term's own mean: over D = sum(w[y]), and over the rows that count"
            : "each term's own mean over the D rows that count",
        _ when plan.SoftTarget is not null => "mean over the D rows",
        _ => plan.Has(RoleKind.ClassWeights)
            ? "sum over the rows, divided by D = sum(w[y])"
            : "mean over the D rows that count",
    };

    private static string Gradient(PlanBuilder plan)
    {
        var weighted = plan.Has(RoleKind.ClassWeights);
        var over = plan.Averages ? " / D" : "";
        if (plan.SoftTarget is not null)
        {
            return $"(e/s * mass - u){over}";
        }

        var hard = "(e/s - [j = y])" + (weighted ? " * w[y]" : "");
        if (!LabelSmoothingOption.IsOn(plan))
        {
            return $"{hard}{over}; at j = y: -rest/s{(weighted ? " * w[y]" : "")}{over}";
        }

        var soft = LabelSmoothingOption.IsWeighted(plan) ? "(e/s * sum(w) - w[j])" : "(e/s * C - 1)";
        var overOwn = LabelSmoothingOption.HasOwnMean(plan) ? " / rows" : over;
        return $"(1 - a) * {hard}{over} + a/C * {soft}{overOwn}";
    }

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

    private static string Passes(PlanBuilder plan, bool unrolled) => (unrolled, plan.HasGradient) switch
    {
        (true, true) => "max; exp and sum; scale: in registers, no loop over the classes",
        (true, false) => "max; exp and sum: in registers, no loop over the classes",
        (false, false) => $"max; exp and sum{Outputs(plan)}",
        _ => plan.Parks
            ? $"max; exp and sum, e kept in gradient{Outputs(plan)}; scale"
            : $"max; exp and sum{Outputs(plan)}; exp again and scale",
    };

    private static string Outputs(PlanBuilder plan)
        => (plan.Has(RoleKind.Probabilities) ? "; p" : "") + (plan.Has(RoleKind.LogProbabilities) ? "; lp" : "");

    public static string Sums(ElementPlan element, bool unrolled) => unrolled
        ? $"the tree of the looped kernel: c with c + 8, + 4, + 2, + 1, in {element.WideWords}"
        : $"class i in lane i mod {element.VirtualLanes}, {element.TermsPerLane} terms a lane, then {element.WideLanes}";

    private static string Smoothing(PlanBuilder plan)
    {
        var amount = plan.Has(RoleKind.LabelSmoothing) ? "labelSmoothing" : "LabelSmoothing";
        if (plan.SoftTarget is not null)
        {
            return $"a = {amount}";
        }

        return LabelSmoothingOption.IsWeighted(plan)
            ? $"a = {amount}; the sum over the classes is sum(w) * log(s) + gap, gap = sum(w * (m - x))"
            : $"a = {amount}; the sum over the classes is C * log(s) + gap, gap = sum(m - x)";
    }

    private static string Tail(PlanBuilder plan, WidthPlan width, bool unrolled) => (width.IsScalar, unrolled) switch
    {
        (true, _) => "none",
        (_, true) => "the last rows are copied into a tile of their own",
        _ => "filled up with what adds nothing: -inf before an exp, 0 after it" + (plan.Gap == ClassTerm.None ? "" : ", m in a gap"),
    };
}

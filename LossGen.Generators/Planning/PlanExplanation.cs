using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning;

/// <summary>
/// The plan in words: one fact a line, always in this order, so that a changed option is one changed line in a diff.
/// </summary>
internal static class PlanExplanation
{
    private const int WidestText = 90;

    public static IEnumerable<PlanLine> Of(PlanBuilder plan, WidthPlan width, ClassLoop loop) =>
    [
        .. Meaning(plan),
        .. plan.SumsExponentials ? OfExponentials(plan) : FindsTop(plan) ? [new("where", "m = max(x)")] : NoLines,
        .. Layout(plan, loop),
        .. plan.SumsExponentials || FindsTop(plan)
            ? Computation(plan, width, loop)
            : [new("passes", "none: of the rows only targets and weights are read")],
        .. Folded(plan),
    ];

    private static PlanLine[] NoLines => [];

    private static IEnumerable<PlanLine> Meaning(PlanBuilder plan) =>
    [
        .. plan.SumsExponentials ? PlanFormulas.Loss(plan) : NoLines,
        new("result", PlanFormulas.Reduction(plan)),
        .. plan.HasGradient ? PlanFormulas.Gradient(plan) : NoLines,
        .. Outputs(plan),
    ];

    private static IEnumerable<PlanLine> Outputs(PlanBuilder plan)
    {
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
            yield return new("smoothing", PlanFormulas.Smoothing(plan));
        }

        foreach (var note in plan.Notes)
        {
            yield return note;
        }
    }

    private static IEnumerable<PlanLine> Layout(PlanBuilder plan, ClassLoop loop)
    {
        if (PlanFormulas.Factors(plan) is { Length: > 0 } factors)
        {
            yield return new("factors", factors);
        }

        if (TargetShiftOption.IsOn(plan.Spec))
        {
            yield return new("targets", $"y = targets[row + {TargetShiftOption.Amount(plan.Spec).Name}] within a sequence, else the row is ignored");
        }

        if (RowStrideOption.IsOn(plan.Spec))
        {
            yield return new("rows", "rowStride elements apart, of which C are read and written");
        }

        foreach (var line in LayoutOption.Explain(plan.Spec, loop).Concat(ParallelOption.Explain(plan)))
        {
            yield return line;
        }
    }

    private static IEnumerable<PlanLine> Computation(PlanBuilder plan, WidthPlan width, ClassLoop loop)
    {
        yield return new("elements", Elements(plan));
        yield return new("vectors", Vectors(plan, width, loop));
        yield return new("passes", Passes(plan, width, loop));
        if (plan.SumsExponentials)
        {
            if (loop == ClassLoop.Vectors && width.FetchesAhead)
            {
                yield return new("fetched", Fetched(plan));
            }

            yield return new("sums", Sums(plan.Element, loop));
        }

        yield return new("tail", Tail(plan, width, loop));
    }

    private static IEnumerable<PlanLine> Folded(PlanBuilder plan)
    {
        var (name, line) = ("folded in", "");
        foreach (var folded in plan.Folded.Select(Words).DefaultIfEmpty("nothing"))
        {
            if (line.Length + folded.Length > WidestText)
            {
                yield return new(name, line + ",");
                (name, line) = ("", "");
            }

            line += line.Length == 0 ? folded : $", {folded}";
        }

        yield return new(name, line);
    }

    /// <summary>What the attribute decided, in words.</summary>
    public static string Words(Folded folded) => folded.Words + folded.Constant switch
    {
        RealConstant real => " " + Emission.Literals.Double(real.Value),
        IntegerConstant integer => " " + Emission.Literals.Integer(integer.Value),
        _ => "",
    };

    // Without exponentials there is neither a logarithm nor a division.
    private static string Elements(PlanBuilder plan) => plan.SumsExponentials ? Elements(plan.Element)
        : plan.Element.Widens ? $"{plan.Element.Storage}, computed in {plan.Element.Arithmetic}"
        : plan.Element.Storage;

    public static string Elements(ElementPlan element) => element.Widens
        ? $"{element.Storage}, computed in {element.Arithmetic}, rounded once; a row's log and division in double"
        : $"{element.Storage}; a row's log and division in double";

    public static string Vectors(PlanBuilder plan, WidthPlan width, ClassLoop loop) => (width.IsScalar, loop) switch
    {
        (true, _) => "none",
        (_, not ClassLoop.Vectors) => $"{Here(plan)}{width.Lanes} lanes of {plan.Element.Arithmetic}, one row a lane",
        _ => $"{Here(plan)}{width.Lanes} lanes of {plan.Element.Arithmetic}, {width.VectorsPerRound} vectors a round",
    };

    private static string Here(PlanBuilder plan)
        => plan.Options.VectorWidth == VectorWidthKind.Auto ? "here " : "";

    private static bool FindsTop(PlanBuilder plan) => RowOutputs.FindsTop(plan.Spec);

    private static string Passes(PlanBuilder plan, WidthPlan width, ClassLoop loop)
    {
        var passes = PassesOverClasses(plan, KernelPlanner.Keeps(plan, loop, width), loop);
        passes = FindsTop(plan) ? passes.Replace("max", "max, its index") : passes;
        return plan.Softcap is null ? passes : passes.Replace("exp", "cap, exp");
    }

    /// <summary>What passes ask for before it is used.</summary>
    public static string Fetched(PlanBuilder plan) => "the next row while this one is summed"
        + (plan.HasGradient || plan.Has(RoleKind.Probabilities) || plan.Has(RoleKind.LogProbabilities)
            ? ", outputs 4 KB before they are written"
            : "");

    private static string PassesOverClasses(PlanBuilder plan, Keeping keeps, ClassLoop loop) => (loop, plan.HasGradient) switch
    {
        _ when !plan.SumsExponentials => "max",
        (ClassLoop.Registers, true) => "max; exp and sum; scale: in registers, no loop over the classes",
        (ClassLoop.Registers, false) => "max; exp and sum: in registers, no loop over the classes",
        (ClassLoop.Columns, true) => "max; exp and sum; scale: over columns on the stack, each a class of all rows",
        (ClassLoop.Columns, false) => "max; exp and sum: over columns on the stack, each a class of all rows",
        (_, false) => $"max; exp and sum{Probabilities(plan)}",
        _ when keeps == Keeping.Scratch
            => (plan.Element.Widens ? "max, x widened into scratch" : "max") + "; exp and sum, e kept in scratch; scale"
                + (AccumulateOption.Of(plan) != Adding.Never ? " and add" : ""),
        _ when AccumulateOption.Of(plan) != Adding.Never
            => $"max; exp and sum{Probabilities(plan)}; exp again, scale and add",
        _ => plan.Parks
            ? $"max; exp and sum, e kept in gradient{Probabilities(plan)}; scale"
            : $"max; exp and sum{Probabilities(plan)}; exp again and scale",
    };

    private static string Probabilities(PlanBuilder plan)
        => (plan.Has(RoleKind.Probabilities) ? "; p" : "") + (plan.Has(RoleKind.LogProbabilities) ? "; lp" : "");

    public static string Sums(ElementPlan element, ClassLoop loop) => loop switch
    {
        ClassLoop.Registers => $"the tree of the looped kernel: c with c + 8, + 4, + 2, + 1, in {element.WideWords}",
        ClassLoop.Columns => $"the tree of rows: c in lane c mod 8, then + 4, + 2, + 1, in {element.WideWords}",
        _ => $"class i in lane i mod {element.VirtualLanes}, {element.TermsPerLane} terms a lane, then {element.WideLanes}",
    };

    private static string Tail(PlanBuilder plan, WidthPlan width, ClassLoop loop) => (width.IsScalar, loop) switch
    {
        (true, _) => "none",
        (_, ClassLoop.Columns) when LayoutOption.IsInPlanes(plan.Spec) => "the end of a plane is a tile of fewer rows",
        (_, not ClassLoop.Vectors) => "the last rows are copied into a tile of their own",
        _ when !plan.SumsExponentials => "filled up with -inf",
        _ when plan.Softcap is not null => "filled up with what adds nothing: m before a cap, 0 after its exp",
        _ => "filled up with what adds nothing: -inf before an exp, 0 after it" + (plan.Gap == ClassTerm.None ? "" : ", m in a gap"),
    };
}

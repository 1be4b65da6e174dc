using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>
/// The plan in words and formulas: one fact a line, always in this order, so that a changed option is one changed line
/// in a diff.
/// </summary>
internal sealed class PlanBlockLines(KernelPlan plan)
{
    private const int WidestText = 90;

    private readonly ArithmeticWords _words = new(plan);

    public IEnumerable<PlanLine> All =>
    [
        .. plan switch
        {
            { Softmax: { } softmax } => FamilyLines.OfSoftmax(plan, softmax),
            { Distillation: { } distillation } => FamilyLines.OfDistillation(plan, distillation),
            { HasPasses: false } => FamilyLines.OfNll(plan),
            { Linear: { } linear } => LinearLines.Of(plan, linear)
                .Concat(new FormulaLines(plan).LossAndGradient).Concat(Outputs).Concat(Exponentials),
            _ => new FormulaLines(plan).LossAndGradient.Concat(Outputs).Concat(Exponentials),
        },
        .. Layout,
        .. plan.ReadsRows ? Computation : [new("passes", "none: of the rows only targets and weights are read")],
        .. Folded,
    ];

    private IEnumerable<PlanLine> Outputs
    {
        get
        {
            if (plan.Gradient is { Adds: var adds and not Adding.Never })
            {
                yield return new(
                    "added", "to what gradient holds" + (adds == Adding.OnRequest ? ", where accumulate says so" : ""));
            }

            if (plan.NeedsLogSumExp)
            {
                yield return new("log-sum", "log(s) + m, of ignored rows too");
            }

            if (plan.NeedsEntropies)
            {
                yield return new("entropies", "log(s) + meanGap, of ignored rows too");
            }

            if (plan.FindsTop)
            {
                yield return new("argmax", "the first j with x[j] = m, or the first NaN");
            }

            if (plan.GivesProbabilities)
            {
                yield return new("outputs", $"{ProbabilityWords}: of every row, ignored or not");
            }
        }
    }

    private string ProbabilityWords => string.Join(", ", new[]
    {
        plan.Has(RoleKind.Probabilities) ? "p = e/s" : null,
        plan.Has(RoleKind.LogProbabilities) ? "lp = x - m - log(s)" : null,
    }.Where(static words => words is not null));

    private IEnumerable<PlanLine> Exponentials
    {
        get
        {
            if (!plan.SumsExponentials)
            {
                return plan.FindsTop ? [new("where", "m = max(x)")] : [];
            }

            var without = plan.SoftTarget is null ? "e[y]" : "the largest e";
            return
            [
                new("where", $"m = max(x), e = exp(x - m), s = sum(e), rest = s without {without}, summed on its own"),
                new("biased", _words.Bias),
            ];
        }
    }

    private IEnumerable<PlanLine> Layout
    {
        get
        {
            var layout = plan.Layout;
            if (layout.TargetShift is { } shift)
            {
                yield return new(
                    "targets", $"y = targets[row + {shift.Name}] within a sequence, else the row is ignored");
            }

            if (layout.Strided)
            {
                yield return new("rows", "rowStride elements apart, of which C are read and written");
            }

            if (layout.InPlanes)
            {
                yield return new("planes", "classes lie innerSize apart" + plan switch
                {
                    { TilesPlanes: true } => ": a vector holds one class of neighbouring rows",
                    { PicksFromPlanes: true } => ": elements are read and written where they lie",
                    _ => "; blocks of rows are copied together, and back",
                });
            }

            if (layout.IsSharded)
            {
                yield return new(
                    "ranks", "a slice of the classes each; maxima and sums of chunks are gathered in their order");
            }

            if (layout.Parallel)
            {
                yield return new(
                    "threads", "blocks of rows over the thread pool, added in their order: the bits of one thread");
            }

            if (layout.SharesRow)
            {
                yield return new("", "few long rows: threads share each of them, Chunk classes at a time");
            }
        }
    }

    private IEnumerable<PlanLine> Computation
    {
        get
        {
            if (!plan.HasPasses)
            {
                yield return new("elements", $"{plan.Element.Storage}; computed in double, rounded once");
                yield return new("vectors", "none: one element of a row is read");
                yield break;
            }

            yield return new("elements", _words.Elements);
            yield return new("vectors", _words.Vectors);
            yield return new("passes", PassWords.Of(plan));
            if (plan.OfFewClasses is not null)
            {
                yield return new(
                    "",
                    $"up to {ClassLoops.MostInColumns} classes: "
                        + "a row a lane, over columns in memory, in a file of its own");
            }

            if (plan.FetchesAhead)
            {
                yield return new("prefetched", _words.Prefetched);
            }

            if (plan.SumsExponentials)
            {
                yield return new("sums", _words.Sums);
            }

            yield return new("tail", _words.Tail);
        }
    }

    private IEnumerable<PlanLine> Folded
    {
        get
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
    }

    private static string Words(Folded folded) => folded.Words + folded.Constant switch
    {
        RealConstant real => " " + Literals.Double(real.Value),
        IntegerConstant integer => " " + Literals.Integer(integer.Value),
        _ => "",
    };
}

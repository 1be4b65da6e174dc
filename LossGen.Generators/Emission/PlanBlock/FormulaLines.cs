using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>
/// The loss of a row and its gradient as formulas, printed from the values that the code is printed from.
/// </summary>
internal sealed class FormulaLines(KernelPlan plan)
{
    private readonly Notation _notation = new(plan);

    /// <summary>The loss and the gradient.</summary>
    public IEnumerable<PlanLine> LossAndGradient =>
    [
        .. plan.NeedsLoss ? [new("loss", _notation.Of(plan.Row.LossValue))] : Array.Empty<PlanLine>(),
        new("result", ReductionWords.Of(plan)),
        .. Gradient,
        .. Names,
    ];

    private IEnumerable<PlanLine> Gradient
    {
        get
        {
            if (plan.Gradient is not { } pass)
            {
                yield break;
            }

            yield return new("gradient", _notation.Of(Derivative(pass)));
            if (plan.SoftTarget is null)
            {
                yield return new("", $"at j = y: {_notation.Of(Formula.SumOf(plan.Row.Entry))}");
            }

            if (LogitWords is { } words)
            {
                yield return new("", words);
            }
        }
    }

    private Term Derivative(GradientPass pass)
    {
        var scaled = Element.Exponential * plan.Row.Scale!;
        if (plan.Row.Tilt is { } tilt)
        {
            scaled += Element.Exponential * tilt * (Row.Maximum - Element.Logit);
        }

        Term share = plan.Row.GradientFactor is { } factor ? factor * pass.OffsetShare : pass.OffsetShare;
        return pass.Offset switch
        {
            ClassTerm.Uniform => scaled - share,
            ClassTerm.Weighted => scaled - (Element.Weight * share),
            ClassTerm.Target => scaled - (Element.TargetShare * share),
            _ => scaled,
        };
    }

    private string? LogitWords => (plan.Softcap, plan.LogitScale) switch
    {
        ({ } cap, _) => $"with respect to x; to the logits, times {Times(cap.Scale)}(1 - (x/{cap.Cap.Name})^2)",
        (_, { } scale) => $"with respect to x; to the logits, times {scale.Name}",
        _ => null,
    };

    private static string Times(Term scale) => scale is Quantity quantity ? $"{quantity.Name} * " : "";

    // What the formulas above name, and what that names.
    private IEnumerable<PlanLine> Names
    {
        get
        {
            List<string> all =
                [.. Definitions.Where(IsUsed).Select(d => $"{d.Quantity.Name} = {_notation.Of(d.Value)}")];
            if (all.Count > 0)
            {
                yield return new("with", string.Join(", ", all));
            }

            if (plan.Softcap is { } cap)
            {
                yield return new(
                    "", $"x and m stand for {cap.Cap.Name} * tanh({Times(cap.Scale)}logits/{cap.Cap.Name})");
            }
            else if (plan.LogitScale is { } scale)
            {
                yield return new("", $"x and m stand for {scale.Name} * logits");
            }
        }
    }

    private IEnumerable<RowValue> Definitions =>
    [
        .. plan.Row.Share is { } share ? [new(Row.Share, share)] : Array.Empty<RowValue>(),
        .. plan.Row.Values,
        .. plan.Row.EarlyValues.Reverse(),
        new(Row.NegativeLogLikelihood, (Row.LogSum + Row.Maximum) - Row.TargetLogit),
        new(Row.LogSumExp, Row.LogSum + Row.Maximum),
        new(Row.TargetGap, Row.Maximum - Row.TargetLogit),
        new(Row.Spread, new Quantity("sum(e * (m - x))")),
        .. Sums,
    ];

    // What passes sum beside exponentials.
    private IEnumerable<RowValue> Sums => plan.ExpSum.Gap switch
    {
        ClassTerm.Uniform => [new(Row.Gap, new Quantity("sum(m - x)"))],
        ClassTerm.Weighted => [new(Row.Gap, new Quantity("sum(w * (m - x))"))],
        ClassTerm.Target =>
        [
            new(Row.Mass, new Quantity("sum(u)")),
            new(Row.Gap, new Quantity("sum(u * (m - x))")),
            new(Element.TargetShare, new Quantity(SoftTargetText.Notation(plan))),
        ],
        _ => [],
    };

    private bool IsUsed(RowValue definition) => Formulas.Any(formula => formula.Uses(definition.Quantity));

    private IEnumerable<Term> Formulas => plan.ExpSum.Gap == ClassTerm.Target
        ? plan.Row.Formulas.Append(Element.TargetShare)
        : plan.Row.Formulas;
}

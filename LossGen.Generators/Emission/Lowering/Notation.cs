using System.Globalization;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Lowering;

/// <summary>
/// Formulas as people write them, for the plan block: the same values as the code's, with the numbers of the call put
/// in, quotients gathered and what cancels left out. D is what a mean divides by, w[y] the class weight of the target,
/// v the sample weight of the row and r its upstream gradient.
/// </summary>
internal sealed class Notation(KernelPlan plan)
{
    private static readonly Dictionary<Quantity, string> Symbols = new()
    {
        [Batch.Divisor] = "D",
        [Batch.ValidRows] = "rows",
        [Batch.Classes] = "C",
        [Row.TargetExponential] = "e[y]",
        [Row.TargetLogit] = "x[y]",
        [Row.LogSum] = "log(s)",
        [Row.LogTotal] = "log(s)",
        [Row.Weight] = "w[y]",
        [Row.SampleWeight] = "v",
        [Row.Upstream] = "r",
        [new("outputGradient")] = "r",
        [Row.Score] = "x[y]",
        [DistillationPlan.Forward] = "KL(p|q)",
        [DistillationPlan.Reverse] = "KL(q|p)",
        [Mixture.OfTeacher] = "KL(p|m)",
        [Mixture.OfStudent] = "KL(q|m)",
        [DistillationElement.LogOverMixture] = "log(q/m)",
    };

    /// <summary>The formula in one line.</summary>
    public string Of(Term term) => Print(term).Text;

    private (string Text, Precedence Precedence) Print(Term term) => term switch
    {
        Quantity quantity when Definition(quantity) is { } definition => Print(definition),
        Quantity quantity => (Symbols.TryGetValue(quantity, out var symbol) ? symbol : quantity.Name, Precedence.Atom),
        Sum sum
            => (Added(sum.Terms.Select(Print)), sum.Terms.Count == 1 ? Print(sum.Terms[0]).Precedence : Precedence.Sum),
        Difference { Left: Number { Value: 0 } } negative => Print(-negative.Right),
        Difference difference => (
            $"{AtLeast(difference.Left, Precedence.Sum)} - {AtLeast(difference.Right, Precedence.Product)}",
            Precedence.Sum),
        Call { Operation: Operation.Power } power
            => ($"{Atom(power.Arguments[0])}^{Atom(power.Arguments[1])}", Precedence.Product),
        Call { Operation: Operation.ClassWeightSum } => ("sum(w)", Precedence.Atom),
        Call { Operation: Operation.Excess } excess => Print(excess.Arguments[0] - excess.Arguments[1]),
        Call { Operation: Operation.FocalSlope } slope => Print(Unfolded(slope)),
        Call { Operation: Operation.Generalized } call => Print(
            ((Term)1 - Formula.Of(Operation.Power, Row.TargetProbability, call.Arguments[1])) / call.Arguments[1]),
        Call { Operation: Operation.PowerOfLikelihood } call => Print(
            Formula.Of(Operation.Power, Row.TargetProbability, call.Arguments[1])),
        Compared compared => ($"{Of(compared.Left)} is {Of(compared.Right)}", Precedence.Comparison),
        Flag flag => (flag.Name, Precedence.Atom),
        Choice choice => ($"{Of(choice.Then)} if {Of(choice.If)}, else {Of(choice.Else)}", Precedence.Choice),
        Condition => throw new ArgumentException($"no notation for {term.GetType().Name}", nameof(term)),
        _ => new NotedProduct(Definition, Atom).Print(term),
    };

    private static string Added(IEnumerable<(string Text, Precedence Precedence)> terms)
        => string.Concat(terms.Select((term, place) =>
        {
            var text = term.Precedence < Precedence.Sum ? $"({term.Text})" : term.Text;
            return place == 0 ? text : text[0] == '-' ? $" - {text.Substring(1)}" : $" + {text}";
        }));

    // q^γ (1 + γ p nll/q), as the focal loss has it.
    private static Term Unfolded(Call slope)
    {
        var (power, gamma, nll, doubt, probability)
            = (slope.Arguments[0], slope.Arguments[1], slope.Arguments[2], slope.Arguments[3], slope.Arguments[4]);
        return power * ((Term)1 + (gamma * probability * nll / doubt));
    }

    // What is the same for all rows is put in, unless the caller gives it; what a row names keeps its name.
    private Term? Definition(Quantity quantity)
        => plan.Scalars.FirstOrDefault(scalar => scalar.Quantity == quantity) is { IsParameter: false } scalar
            ? scalar.Value
            : quantity == Row.Factor ? plan.Row.FactorProduct
            : quantity == Row.Scale ? plan.Row.Scale
            : quantity == Mixture.Divergence ? Mixture.DivergenceValue
            : quantity == DistillationElement.Excess ? plan.Distillation!.Excess
            : plan.Row.Loss.FirstOrDefault(term => term.Quantity == quantity)?.Value;

    private string Atom(Term term) => AtLeast(term, Precedence.Atom);

    private string AtLeast(Term term, Precedence least)
    {
        var (text, precedence) = Print(term);
        return precedence >= least ? text : $"({text})";
    }

    /// <summary>A number as it is written.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}

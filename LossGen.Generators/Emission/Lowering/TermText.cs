using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Lowering;

/// <summary>
/// Formulas as C#, for the numbers of a call and of a row. A vector of rows has the same operators and functions, so
/// that this is its text too. What is added or subtracted stands in parentheses unless it is a name, a number or a
/// call.
/// </summary>
internal sealed class TermText
{
    private readonly ElementPlan _element;
    private readonly Func<Quantity, string> _names;
    private readonly string _part;
    private readonly string _classWeightSum;

    private TermText(
        ElementPlan element,
        Func<Quantity, string> names,
        string part,
        string classWeightSum = "ClassWeightSum.Of(classWeights)")
        => (_element, _names, _part, _classWeightSum) = (element, names, part, classWeightSum);

    /// <summary>Formulas of a call and of its rows.</summary>
    public static TermText Of(KernelPlan plan)
    {
        if (plan.Layout.IsSharded)
        {
            return new(
                plan.Element,
                static quantity => quantity == Batch.Classes ? ShardText.Classes : quantity.Name,
                "RowMath.Part",
                $"{ShardText.Ranks}.ClassWeights");
        }

        var classes = plan.Layout.HasConstantClasses ? "Classes" : "classes";
        return new(plan.Element, quantity => quantity == Batch.Classes ? classes : quantity.Name, "RowMath.Part");
    }

    /// <summary>
    /// Formulas of the classes of a row, in vectors or one by one, which are called as <paramref name="names"/> says.
    /// </summary>
    public static TermText OfElements(ElementPlan element, Func<Quantity, string> names)
        => new(element, names, "VectorMath.Part");

    /// <summary>The formula as an expression.</summary>
    public string Of(Term term) => Print(term).Text;

    /// <summary>The sum of terms that each stand for themselves: products among them need no parentheses.</summary>
    public string SumOf(IEnumerable<Term> terms)
        => string.Join(" + ", terms.Select(term => AtLeast(term, Precedence.Product)));

    /// <summary>The formula where it is cast, negated or called upon.</summary>
    public string Operand(Term term) => AtLeast(term, Precedence.Atom);

    private (string Text, Precedence Precedence) Print(Term term) => term switch
    {
        Number number => (Literals.Number(number.Value), Precedence.Atom),
        Quantity quantity => (_names(quantity), Precedence.Atom),
        Sum { Terms.Count: 1 } list => (Operand(list.Terms[0]), Precedence.Atom),
        Sum sum => (string.Join(" + ", sum.Terms.Select(Operand)), Precedence.Sum),
        Difference difference => ($"{Operand(difference.Left)} - {Operand(difference.Right)}", Precedence.Sum),
        Negation negation => ("-" + Operand(negation.Of), Precedence.Unary),
        Product product => (string.Join(" * ", product.Factors.Select(Factor)), Precedence.Product),
        Quotient quotient => ($"{Numerator(quotient.Numerator)} / {Operand(quotient.Denominator)}", Precedence.Product),
        Call call => (CallText(call), Precedence.Atom),
        Condition condition => Print(condition),
        Choice choice => ($"{Of(choice.If)} ? {Of(choice.Then)} : {Of(choice.Else)}", Precedence.Choice),
        _ => throw new ArgumentException($"no text for {term.GetType().Name}", nameof(term)),
    };

    private (string Text, Precedence Precedence) Print(Condition condition) => condition switch
    {
        Compared { Left: Quantity weights } when weights == Batch.TargetWeights || weights == Batch.RowWeights
            => ($"{weights.Name}.AreZero", Precedence.Atom),
        Compared compared
            => ($"{Operand(compared.Left)} {Sign(compared.Kind)} {Operand(compared.Right)}", Precedence.Comparison),
        Flag flag => (flag.Name, Precedence.Atom),
        Not not => ("!" + Operand(not.Of), Precedence.Unary),
        All { Conditions.Count: 0 } => ("true", Precedence.Atom),
        All all
            => (string.Join(" && ", all.Conditions.Select(c => AtLeast(c, Precedence.Comparison))), Precedence.Both),
        Any any => (string.Join(" || ", any.Conditions.Select(Alternative)), Precedence.Either),
        _ => throw new ArgumentException($"no text for {condition.GetType().Name}", nameof(condition)),
    };

    // Several conditions at once stand in parentheses among alternatives, which C# does not ask for and readers do.
    private string Alternative(Condition condition) => AtLeast(condition, Precedence.Comparison);

    private string Factor(Term term, int place) => AtLeast(term, place == 0 ? Precedence.Unary : Precedence.Atom);

    private string Numerator(Term term) => AtLeast(term, Precedence.Product);

    private string AtLeast(Term term, Precedence least)
    {
        var (text, precedence) = Print(term);
        return precedence >= least ? text : $"({text})";
    }

    private string CallText(Call call) => call.Operation switch
    {
        Operation.Exactly => _element.Exactly(Operand(call.Arguments[0])),
        Operation.Rounded => $"(double){Operand(call.Arguments[0])}",
        Operation.ClassWeightSum => _element.Summed(_classWeightSum),
        _ => $"{Function(call.Operation)}({string.Join(", ", call.Arguments.Select(Of))})",
    };

    private string Function(Operation operation) => operation switch
    {
        Operation.Part => _part,
        Operation.Power => "VectorMath.Power",
        Operation.FocalSlope => "RowMath.FocalSlope",
        Operation.PowerOfLikelihood => "VectorMath.PowerOfLikelihood",
        Operation.Generalized => "RowMath.Generalized",
        Operation.LogOverMixture => "VectorMath.LogOverMixture",
        Operation.Excess => "VectorMath.Excess",
        Operation.SharesRows => "ClassThreads.Share",
        _ => throw new ArgumentException($"no function for {operation}", nameof(operation)),
    };

    private static string Sign(Comparison kind) => kind switch
    {
        Comparison.Equal => "==",
        Comparison.NotEqual => "!=",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}

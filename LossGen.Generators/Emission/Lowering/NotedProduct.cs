using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Lowering;

/// <summary>
/// A product of factors and reciprocals as one quotient, with what stands above and below the line left out.
/// </summary>
/// <param name="definition">What a quantity stands for, or null where its name is written.</param>
/// <param name="atom">Writes what is not a product.</param>
internal sealed class NotedProduct(Func<Quantity, Term?> definition, Func<Term, string> atom)
{
    private readonly List<string> _above = [];
    private readonly List<string> _below = [];
    private double _number = 1;

    /// <summary>The product as text.</summary>
    public (string Text, Precedence Precedence) Print(Term term)
    {
        Add(term, _above, _below);
        foreach (var same in _below.Where(_above.Remove).ToList())
        {
            _below.Remove(same);
        }

        var sign = _number < 0 ? "-" : "";
        var number = Math.Abs(_number);
        List<string> factors =
        [
            .. number == 1 && _above.Count > 0 ? Array.Empty<string>() : [Notation.Number(number)],
            .. Powers(_above),
        ];
        var text = sign + string.Join(" * ", factors);
        return _below.Count == 0
            ? (text, sign.Length > 0 ? Precedence.Unary : factors.Count == 1 ? Precedence.Atom : Precedence.Product)
            : (
                $"{text}/{(_below.Count == 1 ? _below[0] : $"({string.Join(" * ", Powers(_below))})")}",
                Precedence.Product);
    }

    private void Add(Term term, List<string> above, List<string> below)
    {
        switch (term)
        {
            case Number number:
                _number *= ReferenceEquals(above, _above) ? number.Value : 1 / number.Value;
                break;
            case Negation negation:
                _number = -_number;
                Add(negation.Of, above, below);
                break;
            case Product product:
                AddAll(product.Factors, above, below);
                break;
            case Sum { Terms.Count: 1 } only:
                Add(only.Terms[0], above, below);
                break;
            case Call { Operation: Operation.Part or Operation.Exactly or Operation.Rounded } call:
                AddAll(call.Arguments, above, below);
                break;
            case Quotient quotient:
                Add(quotient.Numerator, above, below);
                Add(quotient.Denominator, below, above);
                break;
            case Quantity unit when unit == Batch.GapUnit:
                // Only the code holds gaps of doubles in a unit of their own.
                break;
            case Quantity quantity when definition(quantity) is { } value && IsProduct(value):
                Add(value, above, below);
                break;
            default:
                above.Add(atom(term));
                break;
        }
    }

    private void AddAll(IEnumerable<Term> factors, List<string> above, List<string> below)
    {
        foreach (var factor in factors)
        {
            Add(factor, above, below);
        }
    }

    private static bool IsProduct(Term term) => term is not (Sum { Terms.Count: > 1 } or Difference);

    private static IEnumerable<string> Powers(List<string> factors) => factors
        .GroupBy(static factor => factor)
        .Select(static group => group.Count() == 1 ? group.Key : $"{group.Key}^{group.Count()}");
}

using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Terms;

/// <summary>A number that stands in the formula itself.</summary>
internal sealed record Number(double Value) : Term
{
}

/// <summary>
/// A sum, added from left to right. A sum of one term is a list of terms that has one: it is read as a sum and computed
/// as the term.
/// </summary>
internal sealed record Sum(EquatableArray<Term> Terms) : Term
{
    public override IEnumerable<Term> Operands => Terms;
}

/// <summary>A difference.</summary>
internal sealed record Difference(Term Left, Term Right) : Term
{
    public override IEnumerable<Term> Operands => [Left, Right];
}

/// <summary>The value with its sign changed.</summary>
internal sealed record Negation(Term Of) : Term
{
    public override IEnumerable<Term> Operands => [Of];
}

/// <summary>A product, multiplied from left to right.</summary>
internal sealed record Product(EquatableArray<Term> Factors) : Term
{
    public override IEnumerable<Term> Operands => Factors;
}

/// <summary>A quotient.</summary>
internal sealed record Quotient(Term Numerator, Term Denominator) : Term
{
    public override IEnumerable<Term> Operands => [Numerator, Denominator];
}

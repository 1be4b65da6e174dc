using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Terms;

/// <summary>
/// A value that a kernel computes, as the formula that it is: immutable, compared by value, and nothing that a language
/// would have to parse. The operators below never change a rounding: they leave out a factor of 1 and keep the order.
/// </summary>
internal abstract record Term
{
    /// <summary>What the value is computed from.</summary>
    public virtual IEnumerable<Term> Operands => [];

    /// <summary>The named quantities in the formula, in the order in which they are read.</summary>
    public IEnumerable<Quantity> Quantities
        => this is Quantity quantity ? [quantity] : Operands.SelectMany(static operand => operand.Quantities);

    public static implicit operator Term(double value) => new Number(value);

    public static Term operator +(Term left, Term right) => new Sum(
        (left is Sum sum ? sum.Terms : Enumerable.Repeat(left, 1)).Append(right).ToEquatableArray());

    public static Term operator -(Term left, Term right) => new Difference(left, right);

    public static Term operator -(Term of) => new Negation(of);

    public static Term operator *(Term left, Term right) => (left, right) switch
    {
        (Number { Value: 1 }, _) => right,
        (_, Number { Value: 1 }) => left,
        (Product product, _) => new Product(product.Factors.Append(right).ToEquatableArray()),
        _ => new Product(new[] { left, right }.ToEquatableArray()),
    };

    public static Term operator /(Term numerator, Term denominator) => new Quotient(numerator, denominator);

    /// <summary>Whether a quantity is part of the formula.</summary>
    public bool Uses(Quantity quantity) => Quantities.Contains(quantity);
}

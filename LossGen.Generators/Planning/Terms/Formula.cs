using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Terms;

/// <summary>Builds formulas.</summary>
internal static class Formula
{
    /// <summary>The sum of a list of terms.</summary>
    public static Term SumOf(IEnumerable<Term> terms) => terms.ToList() switch
    {
        { Count: 1 } only when only[0] is Number or Quantity => only[0],
        var several => new Sum(several.ToEquatableArray()),
    };

    /// <summary>The product of factors from left to right; 1 where there are none.</summary>
    public static Term ProductOf(IEnumerable<Term> factors)
        => factors.Aggregate((Term)1, static (product, factor) => product * factor);

    /// <summary>A product that is 0 where the factor is.</summary>
    public static Term Part(Term factor, Term value) => Of(Operation.Part, factor, value);

    /// <summary>A call of the library.</summary>
    public static Term Of(Operation operation, params Term[] arguments)
        => new Call(operation, arguments.ToEquatableArray());

    /// <summary>Whether a value is 0.</summary>
    public static Condition IsZero(Term value) => new Compared(value, Comparison.Equal, 0);

    /// <summary>The number with all digits of a row's numbers.</summary>
    public static Term Exactly(Term value) => Of(Operation.Exactly, value);

    /// <summary>All of several conditions; of none, what is always true.</summary>
    public static Condition AllOf(IEnumerable<Condition> conditions) => conditions.ToList() switch
    {
        { Count: 1 } only => only[0],
        var several => new All(several.ToEquatableArray()),
    };

    /// <summary>Any of several conditions that are there, or null where none is.</summary>
    public static Condition? AnyOf(params Condition?[] conditions) => conditions.OfType<Condition>().ToList() switch
    {
        { Count: 0 } => null,
        { Count: 1 } only when only[0] is not All => only[0],
        var several => new Any(several.ToEquatableArray()),
    };
}

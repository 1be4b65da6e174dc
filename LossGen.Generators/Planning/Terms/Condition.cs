using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Terms;

/// <summary>How two values compare.</summary>
internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>What is true of a row, or of a call, or not.</summary>
internal abstract record Condition : Term
{
    /// <summary>What is true of everything.</summary>
    public static readonly Condition Always = new All(EquatableArray<Condition>.Empty);

    /// <summary>The opposite: a comparison is turned round, so that nobody has to read a negation.</summary>
    public virtual Condition Opposite => new Not(this);
}

/// <summary>A comparison of two values.</summary>
internal sealed record Compared(Term Left, Comparison Kind, Term Right) : Condition
{
    public override IEnumerable<Term> Operands => [Left, Right];

    // The opposite of an order is true of a NaN; that of an equality is its own comparison.
    public override Condition Opposite => Kind switch
    {
        Comparison.Equal => this with { Kind = Comparison.NotEqual },
        Comparison.NotEqual => this with { Kind = Comparison.Equal },
        _ => new Not(this),
    };
}

/// <summary>A truth with a name.</summary>
internal sealed record Flag(string Name) : Condition
{
    public override IEnumerable<Term> Operands => [new Quantity(Name)];
}

/// <summary>The opposite of a condition.</summary>
internal sealed record Not(Condition Of) : Condition
{
    public override IEnumerable<Term> Operands => [Of];

    public override Condition Opposite => Of;
}

/// <summary>Whether all conditions are true.</summary>
internal sealed record All(EquatableArray<Condition> Conditions) : Condition
{
    public override IEnumerable<Term> Operands => Conditions;
}

/// <summary>Whether any condition is true.</summary>
internal sealed record Any(EquatableArray<Condition> Conditions) : Condition
{
    public override IEnumerable<Term> Operands => Conditions;
}

/// <summary>One of two values; the other is not computed, or not looked at.</summary>
internal sealed record Choice(Condition If, Term Then, Term Else) : Term
{
    public override IEnumerable<Term> Operands => [If, Then, Else];
}

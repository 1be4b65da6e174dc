using System.Globalization;

namespace LossGen.Pointwise.Tests.Corpus.Exact;

/// <summary>An expression as C# has it, and what it is worth.</summary>
internal sealed class Tree(string text, Func<Evaluation, Jet> at)
{
    public static implicit operator Tree(double number)
        => new(number.ToString("0.0####", CultureInfo.InvariantCulture), _ => Jet.Of(number));

    public static implicit operator Tree(string variable) => new(variable, at => at[variable]);

    public static Tree operator +(Tree a, Tree b) => new($"({a} + {b})", at => at.Add(a.At(at), b.At(at)));

    public static Tree operator -(Tree a, Tree b) => new($"({a} - {b})", at => at.Subtract(a.At(at), b.At(at)));

    public static Tree operator -(Tree a) => new($"(- {a})", at => at.Negate(a.At(at)));

    public static Tree operator *(Tree a, Tree b) => new($"({a} * {b})", at => at.Multiply(a.At(at), b.At(at)));

    public static Tree operator /(Tree a, Tree b) => new($"({a} / {b})", at => at.Divide(a.At(at), b.At(at)));

    public static Condition operator <(Tree a, Tree b) => new($"{a} < {b}", at => at.Order(a.At(at), b.At(at)) < 0);

    public static Condition operator >(Tree a, Tree b) => new($"{a} > {b}", at => at.Order(a.At(at), b.At(at)) > 0);

    public static Condition operator <=(Tree a, Tree b) => new($"{a} <= {b}", at => at.Order(a.At(at), b.At(at)) <= 0);

    public static Condition operator >=(Tree a, Tree b) => new($"{a} >= {b}", at => at.Order(a.At(at), b.At(at)) >= 0);

    public Jet At(Evaluation evaluation) => at(evaluation);

    public override string ToString() => text;
}

/// <summary>A condition as C# has it, and whether it is true.</summary>
internal sealed class Condition(string text, Func<Evaluation, bool> at)
{
    public bool At(Evaluation evaluation) => at(evaluation);

    public override string ToString() => text;
}

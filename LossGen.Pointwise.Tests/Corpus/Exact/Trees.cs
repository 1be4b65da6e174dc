namespace LossGen.Pointwise.Tests.Corpus.Exact;

/// <summary>The functions of the language, under the names that they have there.</summary>
internal static class Trees
{
    public static Tree Abs(Tree a) => Of("Math.Abs", static (at, x) => at.Abs(x), a);

    public static Tree Exp(Tree a) => Of("Math.Exp", static (at, x) => at.Exp(x), a);

    public static Tree ExpM1(Tree a) => Of("double.ExpM1", static (at, x) => at.ExpM1(x), a);

    public static Tree Log(Tree a) => Of("Math.Log", static (at, x) => at.Log(x), a);

    public static Tree Log2(Tree a) => Of("Math.Log2", static (at, x) => at.Log2(x), a);

    public static Tree LogP1(Tree a) => Of("double.LogP1", static (at, x) => at.LogP1(x), a);

    public static Tree Sqrt(Tree a) => Of("Math.Sqrt", static (at, x) => at.Sqrt(x), a);

    public static Tree Tanh(Tree a) => Of("Math.Tanh", static (at, x) => at.Tanh(x), a);

    public static Tree Sin(Tree a) => Of("Math.Sin", static (at, x) => at.Sin(x), a);

    public static Tree Cos(Tree a) => Of("Math.Cos", static (at, x) => at.Cos(x), a);

    public static Tree Floor(Tree a) => Of("Math.Floor", static (at, x) => at.Step(x, Math.Floor), a);

    public static Tree Ceiling(Tree a) => Of("Math.Ceiling", static (at, x) => at.Step(x, Math.Ceiling), a);

    public static Tree Truncate(Tree a) => Of("Math.Truncate", static (at, x) => at.Step(x, Math.Truncate), a);

    public static Tree Round(Tree a) => Of("Math.Round", static (at, x) => at.Step(x, Math.Round), a);

    public static Tree Sign(Tree a)
        => Of("(double)Math.Sign", static (at, x) => at.Step(x, static v => Math.Sign(v)), a);

    public static Tree Max(Tree a, Tree b) => new($"Math.Max({a}, {b})", at => at.Max(a.At(at), b.At(at)));

    public static Tree Min(Tree a, Tree b) => new($"Math.Min({a}, {b})", at => at.Min(a.At(at), b.At(at)));

    public static Tree CopySign(Tree a, Tree b)
        => new($"Math.CopySign({a}, {b})", at => at.CopySign(a.At(at), b.At(at)));

    public static Tree Clamp(Tree a, Tree least, Tree most)
        => new($"Math.Clamp({a}, {least}, {most})", at => at.Clamp(a.At(at), least.At(at), most.At(at)));

    public static Tree FusedMultiplyAdd(Tree a, Tree b, Tree c) => new(
        $"Math.FusedMultiplyAdd({a}, {b}, {c})", at => at.FusedMultiplyAdd(a.At(at), b.At(at), c.At(at)));

    public static Tree Pow(Tree a, Tree exponent) => new(
        $"Math.Pow({a}, {exponent})", at => at.Power(a.At(at), exponent.At(at).Value.ToDouble()));

    public static Tree Choose(Condition condition, Tree a, Tree b)
        => new($"({condition} ? {a} : {b})", at => condition.At(at) ? a.At(at) : b.At(at));

    private static Tree Of(string name, Func<Evaluation, Jet, Jet> function, Tree a)
        => new($"{name}({a})", at => function(at, a.At(at)));
}

using LossGen.Pointwise.Tests.Corpus.Exact;
using static LossGen.Pointwise.Tests.Corpus.Exact.Trees;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>
/// Draws scalar methods of x, t and a: of every construct of the language and every form that is computed in another
/// way, defined for all numbers.
/// </summary>
internal sealed class ScalarGrammar(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<Tree> variables = ["x", "t"];
    private readonly List<Statement> statements = [];

    /// <summary>The method.</summary>
    public ScalarMethod Method()
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            Draw();
        }

        return new([.. statements], Value(3));
    }

    private void Draw()
    {
        var name = $"v{variables.Count}";
        statements.Add(random.Next(5) switch
        {
            0 => Statement.Overwritten(name, Value(2), Test(), Value(2)),
            1 => Statement.OfBranches(name, Test(), Value(2), Value(1), Value(1)),
            2 => Statement.Return(name, Test(), Value(2), Value(1)),
            3 => Statement.Switch(name, Value(1), Value(1), Value(1), Value(1)),
            _ => Statement.Local(name, Value(2)),
        });
        variables.Add(name);
    }

    private Tree Value(int depth) => depth == 0 ? Leaf() : random.Next(40) switch
    {
        < 4 => Value(depth - 1) + Value(depth - 1),
        < 7 => Value(depth - 1) - Value(depth - 1),
        < 11 => Value(depth - 1) * Value(depth - 1),
        < 13 => Value(depth - 1) / (1 + Abs(Value(depth - 1))),
        13 => -Value(depth - 1),
        14 => FusedMultiplyAdd(Leaf(), Leaf(), Value(depth - 1)),
        < 17 => Choose(Test(), Value(depth - 1), Value(depth - 1)),
        17 => Guarded(Leaf()),
        < 28 => Kink(Value(depth - 1)),
        _ => Function(Value(depth - 1)),
    };

    private Tree Kink(Tree of) => random.Next(10) switch
    {
        < 2 => Abs(of),
        < 4 => Max(of, Value(1)),
        < 6 => Min(of, Leaf()),
        6 => Clamp(of, -1.5, 2),
        7 => Clamp(Leaf(), Min(of, -1), Max(of, 1)),
        8 => CopySign(of, Leaf()),
        _ => Steps(of) * Leaf(),
    };

    private Tree Steps(Tree of) => random.Next(5) switch
    {
        0 => Floor(of),
        1 => Ceiling(of),
        2 => Truncate(of),
        3 => Round(of),
        _ => Sign(of),
    };

    private Tree Function(Tree of) => random.Next(19) switch
    {
        0 => Exp(-Abs(of)),
        1 => Exp(Min(of, 2)),
        2 => ExpM1(-Abs(of)),
        3 => Exp(Leaf()) - 1,
        4 => Log(0.5 + Abs(of)),
        5 => Log(1 + Abs(of)),
        6 => LogP1(Abs(of)),
        7 => Log2(2 + Abs(of)),
        8 => Leaf() * Log(0.25 + Abs(of)),
        9 => Sqrt(1 + Abs(of)),
        10 => Sqrt(of * of),
        11 => Tanh(of),
        12 => Sin(Leaf()),
        13 => Cos(Leaf()),
        14 => Pow(1 + Abs(of), Exponent()),
        15 => Log(1 + Exp(Leaf())),
        16 => Sigmoid(Leaf()),
        17 => Log(1 - Min(of, 0.5)),
        _ => random.Next(2) == 0 ? 1 - Sigmoid(Leaf()) : Log(Sigmoid(Leaf())),
    };

    private static Tree Sigmoid(Tree of) => 1 / (1 + Exp(-of));

    // The branch that is not taken has no value, or an infinite slope.
    private Tree Guarded(Tree of) => random.Next(4) switch
    {
        0 => Choose(of > 0, Log(of), Leaf()),
        1 => Choose(of > 0, Sqrt(of), Leaf()),
        2 => Choose(of > 0, Pow(of, -0.5), Leaf()),
        _ => Choose(of > 0, Leaf() / of, Leaf()),
    };

    private Condition Test() => random.Next(6) switch
    {
        0 => Both(Leaf() < Leaf(), Leaf() > -1),
        1 => Either(Leaf() >= 0.5, Not(Leaf() < 1)),
        2 => Within(Leaf()),
        3 => Both((Tree)"a" > 0, Leaf() <= 0),
        _ => Value(1) <= Leaf(),
    };

    private static Condition Both(Condition a, Condition b) => new($"{a} && {b}", at => a.At(at) && b.At(at));

    private static Condition Either(Condition a, Condition b) => new($"{a} || {b}", at => a.At(at) || b.At(at));

    private static Condition Not(Condition a) => new($"!({a})", at => !a.At(at));

    private static Condition Within(Tree a)
        => new($"{a} is > -1 and <= 2", at => (a > -1).At(at) && (a <= 2).At(at));

    private Tree Exponent() => random.Next(4) switch { 0 => 2, 1 => 1.5, 2 => "a", _ => -0.5 };

    private Tree Leaf() => random.Next(8) switch
    {
        0 => "a",
        1 => 0.75,
        2 => -1.25,
        _ => variables[random.Next(variables.Count)],
    };
}

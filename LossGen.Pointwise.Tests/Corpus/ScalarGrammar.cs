using System.Globalization;
using System.Text;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>Draws scalar methods: of every construct of the language, and defined for all numbers.</summary>
internal sealed class ScalarGrammar(int seed)
{
    private readonly Random random = new(seed);
    private readonly List<string> variables = ["x", "t"];
    private int locals;

    /// <summary>The body of <c>double Loss(double x, double t, double a)</c>.</summary>
    public string Body()
    {
        var body = new StringBuilder("{ ");
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            body.Append(Statement());
        }

        return body.Append(CultureInfo.InvariantCulture, $"return {Value(3)}; }}").ToString();
    }

    private string Statement()
    {
        var name = $"v{locals++}";
        var text = random.Next(5) switch
        {
            0 => $"double {name} = {Value(2)}; if ({Condition()}) {{ {name} = {Value(2)}; }} ",
            1 => $"double {name}; if ({Condition()}) {name} = {Value(2)}; "
                + $"else {{ {name} = {Value(1)}; {name} += {Value(1)}; }} ",
            2 => $"if ({Condition()}) {{ return {Value(2)}; }} double {name} = {Value(1)}; ",
            3 => $"double {name} = {Value(1)} switch "
                + $"{{ < -1 => {Value(1)}, >= 1 and < 2 => {Value(1)}, _ => {Value(1)} }}; ",
            _ => $"double {name} = {Value(2)}; ",
        };
        variables.Add(name);
        return text;
    }

    private string Value(int depth) => depth == 0 ? Leaf() : random.Next(25) switch
    {
        0 or 1 => $"({Value(depth - 1)} + {Value(depth - 1)})",
        2 => $"({Value(depth - 1)} - {Value(depth - 1)})",
        3 or 4 => $"({Value(depth - 1)} * {Value(depth - 1)})",
        5 => $"({Value(depth - 1)} / (1 + Math.Abs({Value(depth - 1)})))",
        6 => $"Math.Abs({Value(depth - 1)})",
        7 => $"Math.Max({Value(depth - 1)}, {Value(depth - 1)})",
        8 => $"Math.Min({Value(depth - 1)}, {Leaf()})",
        9 => $"Math.Clamp({Value(depth - 1)}, -1.5, 2)",
        10 => $"Math.Exp(-Math.Abs({Value(depth - 1)}))",
        11 => $"Math.Log(1 + Math.Exp({Leaf()}))",
        12 => $"(1 / (1 + Math.Exp(- {Leaf()})))",
        13 => $"Math.Sqrt(1 + Math.Abs({Value(depth - 1)}))",
        14 => $"Math.Tanh({Value(depth - 1)})",
        15 => $"Math.Sin({Leaf()})",
        16 => $"Math.Cos({Leaf()})",
        17 => $"Math.Pow(1 + Math.Abs({Value(depth - 1)}), {Exponent()})",
        18 => $"Math.FusedMultiplyAdd({Leaf()}, {Leaf()}, {Value(depth - 1)})",
        19 => $"Math.CopySign({Value(depth - 1)}, {Leaf()})",
        20 => $"({Condition()} ? {Value(depth - 1)} : {Value(depth - 1)})",
        21 => $"double.LogP1(Math.Abs({Leaf()}))",
        22 => $"double.ExpM1(-Math.Abs({Leaf()}))",
        23 => $"Math.Log2(2 + Math.Abs({Leaf()}))",
        _ => $"(- {Value(depth - 1)})",
    };

    private string Condition() => random.Next(6) switch
    {
        0 => $"{Leaf()} < {Leaf()} && {Leaf()} > -1",
        1 => $"{Leaf()} >= 0.5 || !({Leaf()} < 1)",
        2 => $"{Leaf()} is > -1 and <= 2",
        3 => $"a > 0 && {Leaf()} <= 0",
        _ => $"{Value(1)} <= {Leaf()}",
    };

    private string Exponent() => random.Next(4) switch { 0 => "2", 1 => "1.5", 2 => "a", _ => "-0.5" };

    private string Leaf() => random.Next(8) switch
    {
        0 => "a",
        1 => "0.75",
        2 => "-1.25",
        _ => variables[random.Next(variables.Count)],
    };
}

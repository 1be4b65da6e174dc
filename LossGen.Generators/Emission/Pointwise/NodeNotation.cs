using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>Values as people write them, for the plan block: the names are those of the code.</summary>
internal sealed class NodeNotation(NamedValues values)
{
    /// <summary>A value in one line, with the names of what has one.</summary>
    public string Of(int place) => At(place, Precedence.Choice);

    /// <summary>What a value with a name stands for.</summary>
    public string Definition(int place) => Print(values.Nodes[place]).Text;

    private (string Text, Precedence Precedence) Print(Node node) => node.Operation switch
    {
        Operation.Tensor or Operation.Scalar => (node.Name.TrimStart('@'), Precedence.Atom),
        Operation.Constant => Number(node.Value),
        Operation.True or Operation.False => (node.Operation == Operation.True ? "true" : "false", Precedence.Atom),
        Operation.Add => Infix(node, " + ", Precedence.Sum, Precedence.Sum),
        Operation.Subtract => Infix(node, " - ", Precedence.Sum, Precedence.Product),
        Operation.Multiply when node.First == node.Second
            => ($"{At(node.First, Precedence.Atom)}^2", Precedence.Product),
        Operation.Multiply => Product(node),
        Operation.Divide => Infix(node, "/", Precedence.Product, Precedence.Atom),
        Operation.Negate => ("-" + At(node.First, Precedence.Product), Precedence.Unary),
        Operation.Power => (
            $"{At(node.First, Precedence.Atom)}^{At(node.Second, Precedence.Atom)}", Precedence.Product),
        Operation.Abs => ($"|{Of(node.First)}|", Precedence.Atom),
        Operation.Select => (Choice(node), Precedence.Choice),
        Operation.And => Infix(node, " and ", Precedence.Both, Precedence.Comparison),
        Operation.Or => Infix(node, " or ", Precedence.Either, Precedence.Comparison),
        Operation.Not => ($"not {At(node.First, Precedence.Atom)}", Precedence.Comparison),
        Operation.LogP1 => ($"log(1 + {At(node.First, Precedence.Sum)})", Precedence.Atom),
        Operation.ExpM1 => ($"exp({Of(node.First)}) - 1", Precedence.Sum),
        _ when node.IsCondition
            => Infix(node, $" {NodeFunctions.Sign(node.Operation)} ", Precedence.Comparison, Precedence.Sum),
        _ => ($"{Function(node.Operation)}({string.Join(", ", node.Operands.Select(Of))})", Precedence.Atom),
    };

    private string Choice(Node node)
        => $"{At(node.Second, Precedence.Either)} if {Of(node.First)}, else {At(node.Third, Precedence.Choice)}";

    private (string, Precedence) Product(Node node)
    {
        var (first, second) = values.FactorsOf(node);
        return ($"{At(first, Precedence.Product)} * {At(second, Precedence.Product)}", Precedence.Product);
    }

    private (string, Precedence) Infix(Node node, string sign, Precedence own, Precedence right)
        => (At(node.First, own) + sign + At(node.Second, right), own);

    private string At(int place, Precedence least)
    {
        // A condition says more than its name.
        if (values.NameOf(place) is { } name && !values.Nodes[place].IsCondition)
        {
            return name.TrimStart('@');
        }

        var (text, precedence) = Print(values.Nodes[place]);
        return precedence >= least ? text : $"({text})";
    }

    private static (string, Precedence) Number(double value)
        => (Notation.Number(value), value < 0 ? Precedence.Unary : Precedence.Atom);

    private static string Function(Operation operation) => operation switch
    {
        Operation.LogSigmoid => "log sigmoid",
        Operation.FusedMultiplyAdd => "fma",
        _ => operation.ToString().ToLowerInvariant(),
    };
}

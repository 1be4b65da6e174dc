using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>
/// What a value's derivative hands on to its operands. Slopes are those that keep their digits: 1 − tanh² cancels where
/// tanh is near 1, and sigmoid(2x)·sigmoid(−2x)·4 does not.
/// </summary>
internal sealed class DerivativeRules(GraphBuilder graph)
{
    private const double InverseLogOfTwo = 1.4426950408889634;

    /// <summary>A term of the derivative with respect to an operand.</summary>
    /// <param name="Operand">The place of the operand.</param>
    /// <param name="Guard">The branches that the term stands in.</param>
    /// <param name="Value">The place of the term.</param>
    internal readonly record struct Term(int Operand, Guard? Guard, int Value);

    /// <summary>The terms that a value hands on.</summary>
    /// <param name="place">The place of the value.</param>
    /// <param name="adjoint">The derivative of the loss with respect to it.</param>
    /// <param name="guard">The branches that the derivative stands in.</param>
    /// <param name="includes">Whether an operand is of interest.</param>
    public IEnumerable<Term> Of(int place, int adjoint, Guard? guard, Func<int, bool> includes)
    {
        var node = graph[place];
        return node.Operation switch
        {
            Operation.Select => Branches(node, adjoint, guard, includes),
            Operation.Min or Operation.Max => Extremes(node, adjoint, guard, includes),
            Operation.Clamp => Clamped(node, adjoint, guard, includes),
            _ => node.Operands
                .Select(static (operand, position) => (Operand: operand, Position: position))
                .Where(o => includes(o.Operand) && (o.Position == 0 || node.Operation
                    is not (Operation.CopySign or Operation.Power)))
                .Select(o => new Term(o.Operand, guard, Handed(node, place, o.Position, adjoint))),
        };
    }

    private int Handed(Node node, int place, int position, int adjoint) => node.Operation switch
    {
        Operation.Add => adjoint,
        Operation.Subtract => position == 0 ? adjoint : graph.Negate(adjoint),
        Operation.Negate => graph.Negate(adjoint),
        Operation.Multiply => graph.Multiply(adjoint, node.Operands[1 - position]),
        Operation.Divide when position == 0 => graph.Divide(adjoint, node.Second),
        Operation.Divide => graph.Negate(graph.Divide(graph.Multiply(adjoint, place), node.Second)),
        Operation.FusedMultiplyAdd
            => position == 2 ? adjoint : graph.Multiply(adjoint, node.Operands[1 - position]),
        Operation.Log => graph.Divide(adjoint, node.First),
        Operation.LogP1 => graph.Divide(adjoint, graph.Add(graph.Constant(1), node.First)),
        Operation.Log2 => graph.Divide(graph.Multiply(graph.Constant(InverseLogOfTwo), adjoint), node.First),
        Operation.Sqrt => AtZero(
            node.First, place, graph.Divide(adjoint, graph.Multiply(graph.Constant(2), place))),
        Operation.Power => OfPower(node, adjoint),
        _ => graph.Multiply(adjoint, Slope(node, place)),
    };

    private int Slope(Node node, int place) => node.Operation switch
    {
        Operation.Abs => graph.Sign(node.First),
        Operation.Exp => place,
        Operation.ExpM1 => graph.Function(Operation.Exp, node.First),
        Operation.Sigmoid => graph.Multiply(place, graph.Sigmoid(graph.Negate(node.First))),
        Operation.Softplus => graph.Sigmoid(node.First),
        Operation.LogSigmoid => graph.Sigmoid(graph.Negate(node.First)),
        Operation.Tanh => OfTanh(graph.Multiply(graph.Constant(2), node.First)),
        Operation.Sin => graph.Function(Operation.Cos, node.First),
        Operation.Cos => graph.Negate(graph.Function(Operation.Sin, node.First)),
        Operation.CopySign => graph.Multiply(
            graph.Sign(node.First), graph.Function(Operation.CopySign, graph.Constant(1), node.Second)),
        _ => throw new ArgumentException($"no slope for {node.Operation}", nameof(node)),
    };

    private int OfTanh(int twice) => graph.Multiply(
        graph.Constant(4), graph.Multiply(graph.Sigmoid(twice), graph.Sigmoid(graph.Negate(twice))));

    // 0 to the power of −1 is infinite, and 0 times that has no value: the exponent 0 keeps its power.
    private int OfPower(Node power, int adjoint)
    {
        var (value, exponent) = (power.First, power.Second);
        var lowered = graph.Select(
            graph.Compare(Operation.Equal, exponent, graph.Constant(0)),
            graph.Constant(0),
            graph.Subtract(exponent, graph.Constant(1)));
        var slope = graph.Multiply(adjoint, graph.Multiply(exponent, graph.Power(value, lowered)));
        var isSteep = graph.Compare(Operation.Less, exponent, graph.Constant(1));
        return IsAffine(value)
            ? slope
            : graph.Select(
                graph.And(graph.Compare(Operation.Equal, value, graph.Constant(0)), isSteep), graph.Constant(0), slope);
    }

    // A root is infinitely steep at 0. What it is taken of has mostly no slope there, and infinity times 0 is NaN.
    private int AtZero(int of, int root, int slope) => IsAffine(of)
        ? slope
        : graph.Select(
            graph.Compare(Operation.Equal, root, graph.Constant(0)), graph.Constant(0), slope);

    private bool IsAffine(int place)
    {
        var node = graph[place];
        return graph.IsUniform(place) || node.Operation switch
        {
            Operation.Tensor => true,
            Operation.Add or Operation.Subtract or Operation.Negate => node.Operands.All(IsAffine),
            Operation.Multiply => node.Operands.Any(graph.IsUniform) && node.Operands.All(IsAffine),
            _ => false,
        };
    }

    private static IEnumerable<Term> Branches(Node node, int adjoint, Guard? guard, Func<int, bool> includes)
    {
        if (includes(node.Second))
        {
            yield return new(node.Second, new(guard, node.First, true), adjoint);
        }

        if (includes(node.Third))
        {
            yield return new(node.Third, new(guard, node.First, false), adjoint);
        }
    }

    // The smaller operand has no part in a maximum; equal ones have half of it each.
    private IEnumerable<Term> Extremes(Node node, int adjoint, Guard? guard, Func<int, bool> includes)
    {
        var isMax = node.Operation == Operation.Max;
        var isTie = graph.Compare(Operation.Equal, node.First, node.Second);
        var shared = graph.Select(isTie, graph.Multiply(graph.Constant(0.5), adjoint), adjoint);
        for (var position = 0; position < 2; position++)
        {
            var (own, other) = (node.Operands[position], node.Operands[1 - position]);
            if (includes(own))
            {
                var loses = graph.Compare(isMax ? Operation.Less : Operation.Greater, own, other);
                yield return new(own, new(guard, loses, false), shared);
            }
        }
    }

    private IEnumerable<Term> Clamped(Node node, int adjoint, Guard? guard, Func<int, bool> includes)
    {
        var isBelow = graph.Compare(Operation.Less, node.First, node.Second);
        var isAbove = graph.Compare(Operation.Greater, node.First, node.Third);
        if (includes(node.First))
        {
            yield return new(node.First, new(guard, graph.Or(isBelow, isAbove), false), adjoint);
        }

        if (includes(node.Second))
        {
            yield return new(node.Second, new(guard, isBelow, true), adjoint);
        }

        if (includes(node.Third))
        {
            yield return new(node.Third, new(guard, isAbove, true), adjoint);
        }
    }
}

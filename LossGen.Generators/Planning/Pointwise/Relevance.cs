using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>Which values change with tensors whose derivatives are asked for.</summary>
internal sealed class Relevance
{
    private readonly List<bool> _includes = [];

    public Relevance(GraphBuilder graph, IReadOnlyCollection<string> tensors)
    {
        foreach (var node in graph.Nodes)
        {
            _includes.Add(node.Operation == Operation.Tensor
                ? tensors.Contains(node.Name)
                : Varying(node).Any(operand => _includes[operand]));
        }
    }

    /// <summary>Whether a value does.</summary>
    public bool Includes(int place) => _includes[place];

    // Conditions and steps have no slope, and neither has the sign that is copied.
    private static IEnumerable<int> Varying(Node node) => node.Operation switch
    {
        Operation.Sign or Operation.Floor or Operation.Ceiling or Operation.Truncate or Operation.Round => [],
        _ when node.IsCondition => [],
        Operation.CopySign or Operation.Power => [node.First],
        Operation.Select => [node.Second, node.Third],
        _ => node.Operands,
    };
}

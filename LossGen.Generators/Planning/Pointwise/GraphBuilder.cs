using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>
/// Builds graphs in which equal values stand once. Nothing is rearranged that could change a value: a sum keeps its
/// order, x·0 stays, and what is folded are numbers among themselves.
/// </summary>
internal sealed partial class GraphBuilder
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<Node, int> _places = [];
    private readonly List<bool> _isUniform = [];

    public GraphBuilder()
    {
    }

    /// <summary>Goes on with a graph.</summary>
    public GraphBuilder(IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            Place(node);
        }
    }

    /// <summary>All values so far.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The value at a place.</summary>
    public Node this[int place] => _nodes[place];

    /// <summary>An element of a tensor.</summary>
    public int Tensor(string name) => Place(new(Operation.Tensor, name, 0, EquatableArray<int>.Empty));

    /// <summary>A number of the call.</summary>
    public int Scalar(string name) => Place(new(Operation.Scalar, name, 0, EquatableArray<int>.Empty));

    /// <summary>A number that is known.</summary>
    public int Constant(double value) => Place(
        new(Operation.Constant, "", BitConverter.DoubleToInt64Bits(value), EquatableArray<int>.Empty));

    /// <summary>A condition that is known.</summary>
    public int Constant(bool value) => Place(
        new(value ? Operation.True : Operation.False, "", 0, EquatableArray<int>.Empty));

    /// <summary>Whether a value is the same for all elements.</summary>
    public bool IsUniform(int place) => _isUniform[place];

    /// <summary>The number at a place, or null where it is none that is known.</summary>
    public double? NumberAt(int place)
        => _nodes[place] is { Operation: Operation.Constant } constant ? constant.Value : null;

    private int Of(Operation operation, params int[] operands)
        => Place(new(operation, "", 0, operands.ToEquatableArray()));

    private int Place(Node node)
    {
        if (!_places.TryGetValue(node, out var place))
        {
            place = _nodes.Count;
            _nodes.Add(node);
            _places.Add(node, place);
            _isUniform.Add(node.Operation != Operation.Tensor && node.Operands.All(IsUniform));
        }

        return place;
    }
}

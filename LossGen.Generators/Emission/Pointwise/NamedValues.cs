using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// Which values of a kernel have a name: those that the scalar method names, those that are used more than once, and
/// those that would make an expression too deep to read. What all elements share is computed once a call.
/// </summary>
internal sealed class NamedValues
{
    private const int DeepestExpression = 2;

    private readonly bool[] _isUniform;
    private readonly int[] _uses;
    private readonly Dictionary<int, string> _names = [];

    public NamedValues(PointwisePlan plan, OwnNames names)
    {
        Nodes = plan.Nodes;
        (_isUniform, _uses) = (new bool[Nodes.Count], new int[Nodes.Count]);
        Count(plan);
        Name(plan, names);
        Shared = [.. _names.Keys.Where(place => _isUniform[place]).OrderBy(static place => place)];
        OfElements = [.. _names.Keys.Where(place => !_isUniform[place]).OrderBy(static place => place)];
    }

    /// <summary>All values.</summary>
    public EquatableArray<Node> Nodes { get; }

    /// <summary>The values with a name that are the same for all elements, in the order in which they depend.</summary>
    public IReadOnlyList<int> Shared { get; }

    /// <summary>The values with a name that differ between elements, in the order in which they depend.</summary>
    public IReadOnlyList<int> OfElements { get; }

    /// <summary>The tensors that are read, and the scalars that elements meet as they are.</summary>
    public bool IsRead(string parameter) => Enumerable.Range(0, Nodes.Count)
        .Any(place => _uses[place] > 0 && Nodes[place].Name == parameter);

    /// <summary>Whether a value is the same for all elements.</summary>
    public bool IsUniform(int place) => _isUniform[place];

    /// <summary>What a value is called, or null where it is written where it is used.</summary>
    public string? NameOf(int place) => Nodes[place].Name.Length > 0 ? Nodes[place].Name
        : _names.TryGetValue(place, out var name) ? name
        : null;

    /// <summary>
    /// The softplus and sigmoid values of one argument, whatever its sign, that elements need beside this one: they
    /// share most of their work. None where it is the only one, or another kind of value.
    /// </summary>
    public IReadOnlyList<int> KinOf(int place)
    {
        if (!IsOfSoftplus(place))
        {
            return [];
        }

        var kin = Enumerable.Range(0, Nodes.Count)
            .Where(other => IsOfSoftplus(other) && ArgumentOf(other) == ArgumentOf(place))
            .ToList();
        return kin.Count > 1 ? kin : [];
    }

    /// <summary>The argument of a softplus or sigmoid without its sign.</summary>
    public int ArgumentOf(int place)
        => HasOppositeArgument(place) ? Nodes[Nodes[place].First].First : Nodes[place].First;

    /// <summary>Whether the argument of a softplus or sigmoid is the opposite of a value.</summary>
    public bool HasOppositeArgument(int place) => Nodes[Nodes[place].First].Operation == Operation.Negate;

    private bool IsOfSoftplus(int place)
        => Nodes[place].Operation is Operation.Softplus or Operation.Sigmoid
            && _uses[place] > 0 && !_isUniform[place];

    /// <summary>The factors of a product; one that is a product itself stands first, without parentheses.</summary>
    public (int First, int Second) FactorsOf(Node product)
        => NameOf(product.Second) is null && Nodes[product.Second].Operation == Operation.Multiply
            ? (product.Second, product.First)
            : (product.First, product.Second);

    /// <summary>Whether a scalar is used where elements are computed, and not only for what they share.</summary>
    public bool ReachesElements(int place) => _reaches.Contains(place);

    private readonly HashSet<int> _reaches = [];

    private void Count(PointwisePlan plan)
    {
        for (var place = 0; place < Nodes.Count; place++)
        {
            var node = Nodes[place];
            _isUniform[place] = node.Operation != Operation.Tensor && node.Operands.All(o => _isUniform[o]);
        }

        foreach (var result in plan.Results)
        {
            _uses[result]++;
            Reach(result);
        }

        for (var place = Nodes.Count - 1; place >= 0; place--)
        {
            foreach (var operand in _uses[place] > 0 ? Nodes[place].Operands : EquatableArray<int>.Empty)
            {
                _uses[operand]++;
                if (!_isUniform[place])
                {
                    Reach(operand);
                }
            }
        }
    }

    private void Reach(int place)
    {
        if (_isUniform[place])
        {
            _reaches.Add(place);
        }
    }

    private void Name(PointwisePlan plan, OwnNames names)
    {
        var results = new HashSet<int>(plan.Results);
        var labels = plan.Labels.ToDictionary(static label => label.Node, static label => label.Name);
        var depths = new int[Nodes.Count];
        for (var place = 0; place < Nodes.Count; place++)
        {
            var node = Nodes[place];
            if (_uses[place] == 0 || node.Name.Length > 0 || node.Operands.Count == 0)
            {
                continue;
            }

            depths[place] = 1 + node.Operands.Max(operand => depths[operand]);
            var isLabelled = labels.TryGetValue(place, out var label);
            var isShared = _uses[place] > 1 && node.Operation != Operation.Negate;
            var isDeep = depths[place] > DeepestExpression && !results.Contains(place);
            if (_isUniform[place]
                ? _reaches.Contains(place)
                : isLabelled || isShared || isDeep || KinOf(place).Count > 0)
            {
                _names.Add(place, names.New(isLabelled ? label : NodeFunctions.NameOf(node.Operation)));
                depths[place] = 0;
            }
        }
    }
}

using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>
/// The derivatives of a loss by reverse mode: from the loss back to its tensors, every value once. They are values of
/// the same graph, and share with the loss what they have in common.
/// </summary>
internal sealed class Differentiation(GraphBuilder graph)
{
    private readonly Dictionary<int, Adjoints> _adjoints = [];
    private readonly DerivativeRules _rules = new(graph);

    /// <summary>The derivatives with respect to tensors, without those that the loss does not depend on.</summary>
    /// <param name="loss">The place of the loss.</param>
    /// <param name="tensors">The names of the tensors; others cost nothing.</param>
    public IReadOnlyDictionary<string, int> Of(int loss, IReadOnlyCollection<string> tensors)
    {
        var relevant = new Relevance(graph, tensors);
        var derivatives = new Dictionary<string, int>();
        Reach(loss, null, graph.Constant(1));
        for (var place = loss; place >= 0; place--)
        {
            if (!_adjoints.TryGetValue(place, out var reached) || !relevant.Includes(place))
            {
                continue;
            }

            if (graph[place].Operation == Operation.Tensor)
            {
                derivatives.Add(graph[place].Name, reached.Total());
                continue;
            }

            foreach (var term in reached.Join().SelectMany(
                sum => _rules.Of(place, sum.Term, sum.Guard, relevant.Includes)))
            {
                Reach(term.Operand, term.Guard, term.Value);
            }
        }

        return derivatives;
    }

    private void Reach(int place, Guard? guard, int term)
    {
        if (!_adjoints.TryGetValue(place, out var adjoints))
        {
            _adjoints.Add(place, adjoints = new(graph));
        }

        adjoints.Add(guard, term);
    }
}

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>
/// What reaches a value of the loss's derivative with respect to it, from every place that uses the value.
/// </summary>
internal sealed class Adjoints(GraphBuilder graph)
{
    private readonly List<(Guard? Guard, int Term)> _terms = [];

    /// <summary>Takes one more term.</summary>
    public void Add(Guard? guard, int term) => _terms.Add((guard, term));

    /// <summary>The sum of all terms, and the branches that it still stands in.</summary>
    public (Guard? Guard, int Term) Join()
    {
        var common = _terms.Select(static t => t.Guard).Aggregate(Guard.Common);
        return (common, Sum(common, _terms));
    }

    /// <summary>The sum of all terms outside of any branch.</summary>
    public int Total() => Sum(null, _terms);

    private int Sum(Guard? within, IReadOnlyList<(Guard? Guard, int Term)> terms)
    {
        var sum = terms.Where(t => t.Guard == within).Select(static t => t.Term)
            .Concat(terms.Where(t => t.Guard != within)
                .GroupBy(t => t.Guard!.Below(within).Condition)
                .Select(branches => Chosen(within, branches.Key, [.. branches])))
            .ToList();
        return sum.Skip(1).Aggregate(sum[0], graph.Add);
    }

    private int Chosen(Guard? within, int condition, IReadOnlyList<(Guard? Guard, int Term)> terms)
        => graph.Select(
            condition, Branch(new(within, condition, true), terms), Branch(new(within, condition, false), terms));

    private int Branch(Guard branch, IReadOnlyList<(Guard? Guard, int Term)> terms)
    {
        var inside = terms.Where(t => t.Guard!.Below(branch.Outer) == branch).ToList();
        return inside.Count == 0 ? graph.Constant(0) : Sum(branch, inside);
    }
}

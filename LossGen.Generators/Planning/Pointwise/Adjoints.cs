namespace LossGen.Generators.Planning.Pointwise;

/// <summary>
/// What reaches a value of the loss's derivative with respect to it, from every place that uses the value.
/// </summary>
internal sealed class Adjoints(GraphBuilder graph)
{
    private readonly List<(Guard? Guard, int Term)> _terms = [];

    /// <summary>Takes one more term.</summary>
    public void Add(Guard? guard, int term) => _terms.Add((guard, term));

    /// <summary>
    /// Sums of the terms, and the branches that each still stands in. Terms are added where one of them is always
    /// taken: elsewhere their sum would be 0 where none is, and 0 times what is infinite or NaN there is NaN.
    /// </summary>
    public IEnumerable<(Guard? Guard, int Term)> Join() => Join(_terms);

    /// <summary>The sum of all terms outside of any branch.</summary>
    public int Total() => Sum(null, _terms);

    private IEnumerable<(Guard? Guard, int Term)> Join(IReadOnlyList<(Guard? Guard, int Term)> terms)
    {
        var common = terms.Select(static t => t.Guard).Aggregate(Guard.Common);
        return Covers(common, terms)
            ? [(common, Sum(common, terms))]
            : terms.GroupBy(t => t.Guard!.Below(common)).SelectMany(branch => Join([.. branch]));
    }

    private static bool Covers(Guard? within, IReadOnlyList<(Guard? Guard, int Term)> terms)
        => terms.Any(t => t.Guard == within)
            || terms.GroupBy(t => t.Guard!.Below(within)).Where(branch => Covers(branch.Key, [.. branch]))
                .GroupBy(static branch => branch.Key.Condition).Any(static both => both.Count() == 2);

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

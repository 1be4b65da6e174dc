using System.Collections.Immutable;
using LossGen.Generators.Planning.Pointwise;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>
/// What is known after a statement: what variables hold, and what has been returned, and when. A branch that has
/// returned goes on with nothing.
/// </summary>
internal sealed class Flow
{
    private static readonly ImmutableDictionary<ISymbol, int> NoValues
        = ImmutableDictionary.Create<ISymbol, int>(SymbolEqualityComparer.Default);

    private Flow(
        ImmutableDictionary<ISymbol, int> values, ImmutableArray<(int Condition, int Value)> returned, int? final)
        => (Values, Returned, Final) = (values, returned, final);

    /// <summary>Before the first statement.</summary>
    public static Flow Start { get; } = new(NoValues, ImmutableArray<(int, int)>.Empty, null);

    /// <summary>What variables hold.</summary>
    public ImmutableDictionary<ISymbol, int> Values { get; }

    /// <summary>What was returned if a condition was true that was looked at in this order.</summary>
    public ImmutableArray<(int Condition, int Value)> Returned { get; }

    /// <summary>What is returned in any other case, where nothing follows.</summary>
    public int? Final { get; }

    /// <summary>After an assignment.</summary>
    public Flow With(ISymbol variable, int value) => new(Values.SetItem(variable, value), Returned, Final);

    /// <summary>After a return.</summary>
    public Flow Return(int value) => new(Values, Returned, value);

    /// <summary>What begins in a branch: the variables, and nothing returned yet.</summary>
    public Flow Branch() => new(Values, ImmutableArray<(int, int)>.Empty, null);

    /// <summary>What is returned, or null where the end may be reached without.</summary>
    public int? Result(GraphBuilder graph)
    {
        if (Final is not { } result)
        {
            return null;
        }

        for (var i = Returned.Length - 1; i >= 0; i--)
        {
            result = graph.Select(Returned[i].Condition, Returned[i].Value, result);
        }

        return result;
    }

    /// <summary>After two branches that began with this.</summary>
    public Flow Join(GraphBuilder graph, int condition, Flow whenTrue, Flow whenFalse)
    {
        if (whenTrue.Result(graph) is { } first && whenFalse.Result(graph) is { } second)
        {
            return new(Values, Returned, graph.Select(condition, first, second));
        }

        var opposite = graph.Not(condition);
        var returned = Returned
            .AddRange(whenTrue.ReturnedIf(graph, condition))
            .AddRange(whenFalse.ReturnedIf(graph, opposite));
        return new(Merge(graph, condition, whenTrue, whenFalse), returned, null);
    }

    private IEnumerable<(int Condition, int Value)> ReturnedIf(GraphBuilder graph, int condition)
        => Result(graph) is { } all
            ? [(condition, all)]
            : Returned.Select(r => (graph.And(condition, r.Condition), r.Value));

    // A variable of one branch alone is out of scope, or not assigned in the other; the compiler sees to that.
    private ImmutableDictionary<ISymbol, int> Merge(GraphBuilder graph, int condition, Flow whenTrue, Flow whenFalse)
    {
        if (whenTrue.Final is not null || whenFalse.Final is not null)
        {
            return whenTrue.Final is null ? whenTrue.Values : whenFalse.Values;
        }

        var merged = Values;
        foreach (var pair in whenTrue.Values)
        {
            if (whenFalse.Values.TryGetValue(pair.Key, out var other))
            {
                merged = merged.SetItem(pair.Key, graph.Select(condition, pair.Value, other));
            }
        }

        return merged;
    }
}

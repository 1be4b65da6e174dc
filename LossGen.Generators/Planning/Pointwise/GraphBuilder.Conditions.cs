using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <content>Comparisons, conditions, and the choice by one.</content>
internal sealed partial class GraphBuilder
{
    /// <summary>A comparison of two values; one with itself asks whether it is NaN.</summary>
    public int Compare(Operation operation, int left, int right) => (operation, left == right) switch
    {
        (Operation.Less or Operation.Greater, true) => Constant(false),
        (Operation.LessOrEqual or Operation.GreaterOrEqual, true) => CompareOthers(Operation.Equal, left, right),
        _ => CompareOthers(operation, left, right),
    };

    private int CompareOthers(Operation operation, int left, int right)
        => NumberAt(left) is { } a && NumberAt(right) is { } b
            ? Constant(operation switch
            {
                Operation.Equal => a == b,
                Operation.NotEqual => a != b,
                Operation.Less => a < b,
                Operation.LessOrEqual => a <= b,
                Operation.Greater => a > b,
                _ => a >= b,
            })
            : Of(operation, left, right);

    /// <summary>Whether both conditions are true.</summary>
    public int And(int left, int right) => (_nodes[left].Operation, _nodes[right].Operation) switch
    {
        (Operation.True, _) => right,
        (_, Operation.True) => left,
        (Operation.False, _) or (_, Operation.False) => Constant(false),
        _ => left == right ? left : Of(Operation.And, left, right),
    };

    /// <summary>Whether one of the conditions is true.</summary>
    public int Or(int left, int right) => (_nodes[left].Operation, _nodes[right].Operation) switch
    {
        (Operation.False, _) => right,
        (_, Operation.False) => left,
        (Operation.True, _) or (_, Operation.True) => Constant(true),
        _ => left == right ? left : Of(Operation.Or, left, right),
    };

    /// <summary>The opposite; that of an order is true of a NaN, and therefore no order.</summary>
    public int Not(int condition) => _nodes[condition] switch
    {
        { Operation: Operation.True } => Constant(false),
        { Operation: Operation.False } => Constant(true),
        { Operation: Operation.Not } twice => twice.First,
        { Operation: Operation.Equal } equal => Of(Operation.NotEqual, equal.First, equal.Second),
        { Operation: Operation.NotEqual } other => Of(Operation.Equal, other.First, other.Second),
        _ => Of(Operation.Not, condition),
    };

    /// <summary>One of two values, or of two conditions.</summary>
    public int Select(int condition, int whenTrue, int whenFalse)
    {
        if (whenTrue == whenFalse || _nodes[condition].Operation == Operation.True)
        {
            return whenTrue;
        }

        if (_nodes[condition].Operation == Operation.False)
        {
            return whenFalse;
        }

        if (_nodes[condition].Operation == Operation.Not)
        {
            return Select(_nodes[condition].First, whenFalse, whenTrue);
        }

        return _nodes[whenTrue].IsCondition
            ? Or(And(condition, whenTrue), And(Not(condition), whenFalse))
            : Of(Operation.Select, condition, whenTrue, whenFalse);
    }
}

using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning.Pointwise;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>Reads patterns as conditions, and switch expressions as choices by them.</summary>
internal sealed class PatternReader(ReadingContext context, ExpressionReader expressions)
{
    private GraphBuilder Graph => context.Graph;

    /// <summary>The value of a switch expression, or null where it was refused.</summary>
    public int? Switch(ISwitchExpressionOperation cases)
    {
        if (expressions.Read(cases.Value) is not { } value)
        {
            return null;
        }

        var arms = new List<(int Condition, int Value)>();
        foreach (var arm in cases.Arms)
        {
            if (Condition(arm, value) is not { } condition || expressions.Read(arm.Value) is not { } result)
            {
                return null;
            }

            arms.Add((condition, result));
        }

        if (arms.Count == 0 || Graph[arms[arms.Count - 1].Condition].Operation != Operation.True)
        {
            return context.Refuse(cases.Syntax, Refusals.NoDefault);
        }

        var chosen = arms[arms.Count - 1].Value;
        for (var i = arms.Count - 2; i >= 0; i--)
        {
            chosen = Graph.Select(arms[i].Condition, arms[i].Value, chosen);
        }

        return chosen;
    }

    /// <summary>Whether a value matches a pattern, or null where that was refused.</summary>
    public int? Matches(IPatternOperation pattern, int value) => pattern switch
    {
        IDiscardPatternOperation => Graph.Constant(true),
        IConstantPatternOperation { Value: { } constant } when expressions.Constant(constant) is { } known
            => Equals(value, known),
        IRelationalPatternOperation relation when Relation(relation.OperatorKind) is { } comparison
            && expressions.Read(relation.Value) is { } bound => Graph.Compare(comparison, value, bound),
        INegatedPatternOperation not => Matches(not.Pattern, value) is { } inner ? Graph.Not(inner) : null,
        IBinaryPatternOperation both => Both(both, value),
        _ => context.Refuse(pattern.Syntax, Refusals.Of(pattern)),
    };

    // A constant pattern of NaN matches NaN.
    private int Equals(int value, int constant)
        => Graph[constant].IsCondition
            ? Graph[constant].Operation == Operation.True ? value : Graph.Not(value)
            : Graph.NumberAt(constant) is { } number && double.IsNaN(number)
            ? Graph.Compare(Operation.NotEqual, value, value)
            : Graph.Compare(Operation.Equal, value, constant);

    private int? Condition(ISwitchExpressionArmOperation arm, int value)
        => Matches(arm.Pattern, value) is not { } matches ? null
            : arm.Guard is not { } guard ? matches
            : expressions.Read(guard) is { } holds ? Graph.And(matches, holds)
            : null;

    private int? Both(IBinaryPatternOperation both, int value)
        => Matches(both.LeftPattern, value) is { } left && Matches(both.RightPattern, value) is { } right
            ? both.OperatorKind == BinaryOperatorKind.And ? Graph.And(left, right) : Graph.Or(left, right)
            : null;

    private static Operation? Relation(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => Operation.Less,
        BinaryOperatorKind.LessThanOrEqual => Operation.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Operation.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Operation.GreaterOrEqual,
        _ => null,
    };
}

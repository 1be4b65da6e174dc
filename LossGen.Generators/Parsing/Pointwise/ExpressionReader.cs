using System.Globalization;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning.Pointwise;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>Reads expressions at one place of a scalar method as values.</summary>
/// <param name="context">What is shared.</param>
/// <param name="methods">Reads methods that are called.</param>
/// <param name="flow">What variables hold here.</param>
internal sealed class ExpressionReader(ReadingContext context, MethodReader methods, Flow flow)
{
    private GraphBuilder Graph => context.Graph;

    /// <summary>The value of an expression, or null where it was refused.</summary>
    public int? Read(IOperation expression)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        return Constant(expression) ?? expression switch
        {
            IParenthesizedOperation parentheses => Read(parentheses.Operand),
            IConversionOperation conversion => Convert(conversion),
            ILocalReferenceOperation local => Variable(local, local.Local),
            IParameterReferenceOperation parameter => Variable(parameter, parameter.Parameter),
            IUnaryOperation unary => Unary(unary),
            IBinaryOperation binary => Binary(binary),
            IConditionalOperation choice => Choose(choice),
            ISwitchExpressionOperation cases => new PatternReader(context, this).Switch(cases),
            IIsPatternOperation test => Read(test.Value) is { } value
                ? new PatternReader(context, this).Matches(test.Pattern, value)
                : null,
            IPropertyReferenceOperation property => Known(property),
            IInvocationOperation call => Call(call),
            _ => Refuse(expression),
        };
    }

    /// <summary>The new value of <c>x += y</c> and its like.</summary>
    public int? Compound(ICompoundAssignmentOperation assignment)
        => Read(assignment.Target) is { } left && Read(assignment.Value) is { } right
            ? Arithmetic(assignment, assignment.OperatorKind, left, right)
            : null;

    /// <summary>A value that the compiler knows.</summary>
    public int? Constant(IOperation expression) => expression.ConstantValue is { HasValue: true, Value: { } value }
        ? value switch
        {
            bool condition => Graph.Constant(condition),
            float or double or int or long or short or sbyte or byte or ushort or uint or ulong
                => Graph.Constant(System.Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            _ => null,
        }
        : null;

    private int? Variable(IOperation reference, ISymbol variable)
        => flow.Values.TryGetValue(variable, out var value) ? value : Refuse(reference);

    // A kernel computes in its own type throughout, so that a conversion between types of numbers says nothing.
    private int? Convert(IConversionOperation conversion)
        => ScalarTypes.IsNumber(conversion.Type) && (ScalarTypes.IsNumber(conversion.Operand.Type)
            || IsSign(conversion.Operand))
                ? Read(conversion.Operand)
                : Refuse(conversion);

    private static bool IsSign(IOperation operand) => operand is IInvocationOperation { TargetMethod.Name: "Sign" };

    private int? Unary(IUnaryOperation unary) => Read(unary.Operand) is not { } value ? null
        : (unary.OperatorKind, Graph[value].IsCondition) switch
        {
            (UnaryOperatorKind.Minus, false) => Graph.Negate(value),
            (UnaryOperatorKind.Plus, false) => value,
            (UnaryOperatorKind.Not, true) => Graph.Not(value),
            _ => Refuse(unary),
        };

    private int? Binary(IBinaryOperation binary)
        => Read(binary.LeftOperand) is { } left && Read(binary.RightOperand) is { } right
            ? Arithmetic(binary, binary.OperatorKind, left, right)
            : null;

    private int? Arithmetic(IOperation operation, BinaryOperatorKind kind, int left, int right)
        => Graph[left].IsCondition != Graph[right].IsCondition ? Refuse(operation)
            : Graph[left].IsCondition ? Logic(operation, kind, left, right)
            : kind switch
            {
                BinaryOperatorKind.Add => Graph.Add(left, right),
                BinaryOperatorKind.Subtract => Graph.Subtract(left, right),
                BinaryOperatorKind.Multiply => Graph.Multiply(left, right),
                BinaryOperatorKind.Divide => Graph.Divide(left, right),
                BinaryOperatorKind.Equals => Graph.Compare(Operation.Equal, left, right),
                BinaryOperatorKind.NotEquals => Graph.Compare(Operation.NotEqual, left, right),
                BinaryOperatorKind.LessThan => Graph.Compare(Operation.Less, left, right),
                BinaryOperatorKind.LessThanOrEqual => Graph.Compare(Operation.LessOrEqual, left, right),
                BinaryOperatorKind.GreaterThan => Graph.Compare(Operation.Greater, left, right),
                BinaryOperatorKind.GreaterThanOrEqual => Graph.Compare(Operation.GreaterOrEqual, left, right),
                _ => Refuse(operation),
            };

    private int? Logic(IOperation operation, BinaryOperatorKind kind, int left, int right) => kind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => Graph.And(left, right),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => Graph.Or(left, right),
        _ => Refuse(operation),
    };

    private int? Choose(IConditionalOperation choice)
        => Read(choice.Condition) is { } condition
            && Read(choice.WhenTrue) is { } whenTrue
            && choice.WhenFalse is { } other
            && Read(other) is { } whenFalse
                ? Graph.Select(condition, whenTrue, whenFalse)
                : null;

    private int? Known(IPropertyReferenceOperation property) => (property.Instance, property.Property.Name) switch
    {
        (null, "Zero") => Graph.Constant(0.0),
        (null, "One") => Graph.Constant(1.0),
        (null, "NegativeOne") => Graph.Constant(-1.0),
        (null, "Pi") => Graph.Constant(Math.PI),
        (null, "E") => Graph.Constant(Math.E),
        _ => Refuse(property),
    };

    private int? Call(IInvocationOperation call)
    {
        if (!call.TargetMethod.IsStatic)
        {
            return Refuse(call);
        }

        var arguments = new int[call.TargetMethod.Parameters.Length];
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.None } parameter || Read(argument.Value) is not { } value)
            {
                return argument.Parameter is { RefKind: RefKind.None } ? null : Refuse(call);
            }

            arguments[parameter.Ordinal] = value;
        }

        if (!MathFunctions.IsHome(call.TargetMethod))
        {
            return methods.Read(call.TargetMethod, arguments, call.Syntax);
        }

        return MathFunctions.IsVaryingPower(Graph, call.TargetMethod.Name, arguments)
            ? context.Refuse(call.Syntax, Refusals.VaryingExponent)
            : MathFunctions.Of(Graph, call.TargetMethod.Name, arguments) ?? Refuse(call);
    }

    private int? Refuse(IOperation operation) => context.Refuse(operation.Syntax, Refusals.Of(operation));
}

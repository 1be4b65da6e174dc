using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>
/// Reads the statements of a scalar method, and of those that it calls, by following them with values in the place of
/// numbers. What cannot be followed is reported where it stands.
/// </summary>
internal sealed class MethodReader(ReadingContext context)
{
    /// <summary>No loss is as long as this; what is, would keep the compiler busy.</summary>
    private const int MostValues = 10_000;

    private readonly Stack<IMethodSymbol> _methods = new();

    /// <summary>The result of a method, or null where it was refused.</summary>
    /// <param name="method">The method.</param>
    /// <param name="arguments">What its parameters are.</param>
    /// <param name="call">The syntax that calls it, to blame where there is no source.</param>
    public int? Read(IMethodSymbol method, IReadOnlyList<int> arguments, SyntaxNode call)
    {
        method = method.OriginalDefinition;
        if (_methods.Contains(method, SymbolEqualityComparer.Default))
        {
            return context.Refuse(call, $"'{method.Name}' calls itself, and a kernel has no loops");
        }

        if (context.Sources.BodyOf(method, context.Cancellation) is not IMethodBodyOperation body
            || (body.BlockBody ?? body.ExpressionBody) is not { } block)
        {
            return context.Refuse(call, Refusals.NoSource(method));
        }

        _methods.Push(method);
        var flow = Start(body, method, arguments);
        var result = Follow(block, flow)?.Result(context.Graph);
        _methods.Pop();
        return result;
    }

    // The symbols of a body that is carried along are others than those of the call.
    private static Flow Start(IMethodBodyOperation body, IMethodSymbol method, IReadOnlyList<int> arguments)
    {
        var declared = body.SemanticModel?.GetDeclaredSymbol(body.Syntax) as IMethodSymbol ?? method;
        return declared.Parameters.Aggregate(
            Flow.Start, (flow, parameter) => flow.With(parameter, arguments[parameter.Ordinal]));
    }

    private Flow? Follow(IOperation statement, Flow flow)
    {
        if (flow.Final is not null)
        {
            return flow;
        }

        if (context.Graph.Nodes.Count > MostValues)
        {
            context.Refuse(statement.Syntax, "the method is too long");
            return null;
        }

        return statement switch
        {
            IBlockOperation block => FollowAll(block.Operations, flow),
            IVariableDeclarationGroupOperation group => FollowAll(
                group.Declarations.SelectMany(static d => d.Declarators), flow),
            IVariableDeclaratorOperation declarator => Declare(declarator, flow),
            IExpressionStatementOperation expression => Assign(expression.Operation, flow),
            IReturnOperation { ReturnedValue: { } returned }
                => Value(returned, flow) is { } value ? flow.Return(value) : null,
            IConditionalOperation conditional => Branch(conditional, flow),
            IEmptyOperation => flow,
            _ => Refuse(statement),
        };
    }

    private Flow? FollowAll(IEnumerable<IOperation> statements, Flow? flow)
    {
        foreach (var statement in statements)
        {
            flow = flow is null ? null : Follow(statement, flow);
        }

        return flow;
    }

    private Flow? Declare(IVariableDeclaratorOperation declarator, Flow flow)
        => declarator.GetVariableInitializer() is not { } initializer ? flow
            : Value(initializer.Value, flow) is { } value ? Set(declarator.Symbol, value, flow)
            : null;

    private Flow? Assign(IOperation operation, Flow flow)
    {
        var (target, value) = operation switch
        {
            ISimpleAssignmentOperation simple => (simple.Target, Value(simple.Value, flow)),
            ICompoundAssignmentOperation compound => (
                compound.Target, new ExpressionReader(context, this, flow).Compound(compound)),
            _ => (null, null),
        };
        return target switch
        {
            ILocalReferenceOperation local => value is { } v ? Set(local.Local, v, flow) : null,
            IParameterReferenceOperation parameter => value is { } v ? Set(parameter.Parameter, v, flow) : null,
            _ => Refuse(operation),
        };
    }

    private Flow Set(ISymbol variable, int value, Flow flow)
    {
        // What is called from the method has names of its own, which would say little where it is not seen.
        if (_methods.Count == 1 && variable is ILocalSymbol)
        {
            context.Name(value, variable.Name);
        }

        return flow.With(variable, value);
    }

    private Flow? Branch(IConditionalOperation conditional, Flow flow)
    {
        if (Value(conditional.Condition, flow) is not { } condition
            || Follow(conditional.WhenTrue, flow.Branch()) is not { } whenTrue)
        {
            return null;
        }

        var whenFalse = conditional.WhenFalse is { } other ? Follow(other, flow.Branch()) : flow.Branch();
        return whenFalse is null ? null : flow.Join(context.Graph, condition, whenTrue, whenFalse);
    }

    private int? Value(IOperation value, Flow flow) => new ExpressionReader(context, this, flow).Read(value);

    private Flow? Refuse(IOperation statement)
    {
        context.Refuse(statement.Syntax, Refusals.Of(statement));
        return null;
    }
}

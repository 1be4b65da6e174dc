using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.CallSites;

/// <summary>The length of an array or a span, where the source fixes it.</summary>
internal static class ConstantLength
{
    /// <summary>How many locals are followed to what they were initialised with.</summary>
    private const int Steps = 8;

    public static int? Of(IOperation value) => Of(value, Steps);

    /// <summary>The value of a constant <c>int</c>.</summary>
    public static int? Number(IOperation value)
        => value.ConstantValue is { HasValue: true, Value: int number } ? number : null;

    private static int? Of(IOperation? value, int steps)
    {
        if (value is null || (value.Type is { } type && !IsSequence(type)))
        {
            return null;
        }

        return StackAllocation.LengthOf(value) ?? value switch
        {
            IConversionOperation conversion => Of(conversion.Operand, steps),
            IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } => Length(Number(sizes[0])),
            ICollectionExpressionOperation collection => OfCollection(collection),
            IDefaultValueOperation { Type: INamedTypeSymbol } => 0,
            ILocalReferenceOperation local when steps > 0 => Of(UnchangedLocal.InitializerOf(local), steps - 1),
            IObjectCreationOperation creation => OfConstructor(creation, steps),
            IInvocationOperation call => OfCall(call, steps),
            _ => null,
        };
    }

    private static int? OfCollection(ICollectionExpressionOperation collection)
        => collection.Elements.Any(static e => e is ISpreadOperation) ? null : collection.Elements.Length;

    /// <summary><c>new Span(array)</c>, <c>(array, start, length)</c>, <c>(pointer, length)</c>.</summary>
    private static int? OfConstructor(IObjectCreationOperation creation, int steps)
    {
        var arguments = InOrder(creation.Arguments);
        return arguments.Count switch
        {
            1 => Of(arguments[0], steps),
            2 or 3 => Length(Number(arguments[arguments.Count - 1])),
            _ => null,
        };
    }

    /// <summary><c>array.AsSpan()</c> and <c>span.Slice()</c>, of <c>(start)</c> or <c>(start, length)</c>.</summary>
    private static int? OfCall(IInvocationOperation call, int steps)
    {
        var method = call.TargetMethod;
        if (!NumericTypes.IsInSystem(method.ContainingType))
        {
            return null;
        }

        var arguments = InOrder(call.Arguments);
        return (method.ContainingType.Name, method.Name) switch
        {
            ("MemoryExtensions", "AsSpan") when arguments.Count > 0
                => OfPart(arguments[0], arguments.Skip(1).ToList(), steps),
            ("Span" or "ReadOnlySpan", "Slice") => OfPart(call.Instance, arguments, steps),
            _ => null,
        };
    }

    private static int? OfPart(IOperation? whole, List<IOperation> part, int steps) => part.Count switch
    {
        0 => Of(whole, steps),
        1 => Length(Of(whole, steps) - Number(part[0])),
        2 => Length(Number(part[1])),
        _ => null,
    };

    private static List<IOperation> InOrder(IEnumerable<IArgumentOperation> arguments)
        => arguments.OrderBy(static a => a.Parameter?.Ordinal).Select(static a => a.Value).ToList();

    private static int? Length(int? number) => number >= 0 ? number : null;

    private static bool IsSequence(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.Rank == 1,
        INamedTypeSymbol { Arity: 1, Name: "Span" or "ReadOnlySpan" } span => NumericTypes.IsInSystem(span),
        _ => false,
    };
}

using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Reads the named arguments of the kernel attribute. An argument that is not the constant it should be is the
/// compiler's to report; it counts as not set.
/// </summary>
internal sealed class OptionReader(ParsingContext context)
{
    public bool IsSet(string option) => context.Attribute.NamedArguments.Any(a => a.Key == option);

    public T Read<T>(string option, T fallback)
        => Find(option) is { Kind: TypedConstantKind.Primitive, Value: T value } ? value : fallback;

    /// <summary>The value as the enumeration of the model that mirrors the user's by value.</summary>
    public T ReadEnum<T>(string option, T fallback)
        where T : struct, Enum
    {
        if (Find(option) is not { Kind: TypedConstantKind.Enum, Value: int value, Type: { } type })
        {
            return fallback;
        }

        if (Enum.IsDefined(typeof(T), value))
        {
            return (T)(object)value;
        }

        var place = AttributeSyntaxes.LocationOf(
            context.Attribute, option, context.NameLocation, context.Cancellation);
        context.Findings.Report(
            OptionRules.UndefinedValue, place, $"({type.Name}){value}", EnumConstants.Choices(type));
        return fallback;
    }

    private TypedConstant? Find(string option)
    {
        foreach (var argument in context.Attribute.NamedArguments)
        {
            if (argument.Key == option)
            {
                return argument.Value;
            }
        }

        return null;
    }
}

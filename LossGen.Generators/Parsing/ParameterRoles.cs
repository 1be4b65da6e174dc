using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>The role of a parameter: what <c>[KernelParameter]</c> says, else what its name says.</summary>
internal static class ParameterRoles
{
    public static RoleRule? Of(ParsingContext context, IParameterSymbol parameter)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == KnownNames.KernelParameterAttribute)
            {
                return ByAttribute(context, parameter, attribute);
            }
        }

        return ByName(context, parameter);
    }

    private static RoleRule? ByName(ParsingContext context, IParameterSymbol parameter)
    {
        var rule = CrossEntropyRoles.All.FirstOrDefault(r => r.Name == parameter.Name);
        if (rule is null)
        {
            var near = CrossEntropyRoles.All.FirstOrDefault(
                r => r.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));
            context.Findings.Report(
                ParameterRules.UnknownParameter,
                ParameterSyntaxes.NameOf(parameter, context),
                parameter.Name,
                near is null ? string.Empty : $"did you mean '{near.Name}'? ",
                CrossEntropyRoles.Names);
        }

        return rule;
    }

    private static RoleRule? ByAttribute(ParsingContext context, IParameterSymbol parameter, AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 1
            || attribute.ConstructorArguments[0] is not { Kind: TypedConstantKind.Enum, Value: { } value, Type: { } type })
        {
            // The compiler says what is wrong with the argument; the name shall not be blamed on top.
            return CrossEntropyRoles.All.FirstOrDefault(r => r.Name == parameter.Name);
        }

        var name = EnumConstants.NameOf(type, value);
        var rule = CrossEntropyRoles.All.FirstOrDefault(r => r.Role.ToString() == name);
        if (rule is null)
        {
            var place = AttributeSyntaxes.LocationOfFirstArgument(
                attribute, ParameterSyntaxes.NameOf(parameter, context), context.Cancellation);
            context.Findings.Report(
                OptionRules.UndefinedValue, place, $"({type.Name}){value}", EnumConstants.Choices(type));
        }

        return rule;
    }
}

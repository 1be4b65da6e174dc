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
            var near = NearestName.Among(LikelyNames(context, parameter), parameter.Name);
            context.Findings.Report(
                ParameterRules.UnknownParameter,
                ParameterSyntaxes.NameOf(parameter, context),
                Hints.None.Add(Hints.Name, near),
                parameter.Name,
                near is null ? string.Empty : $"did you mean '{near}'? ",
                CrossEntropyRoles.Names);
        }

        return rule;
    }

    /// <summary>The names that are not taken, of numbers for a number and of spans for all else.</summary>
    private static List<string> LikelyNames(ParsingContext context, IParameterSymbol parameter)
    {
        var isScalar = TypeShape.Of(parameter.Type).Kind == ShapeKind.Scalar;
        return CrossEntropyRoles.All
            .Where(r => r.Passing == Passing.Scalar == isScalar)
            .Select(static r => r.Name)
            .Except(context.Method.Parameters.Select(static p => p.Name))
            .ToList();
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

using LossGen.Generators.Diagnostics;
using LossGen.Generators.Parsing.Names;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>The role of a parameter: what <c>[KernelParameter]</c> says, else what its name says.</summary>
internal static class ParameterRoles
{
    /// <param name="context">The method.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="unknown">Takes a parameter whose name is that of no role.</param>
    public static RoleRule? Of(ParsingContext context, IParameterSymbol parameter, UnknownNames unknown)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute.AttributeClass?.ToDisplayString() == KnownNames.KernelParameterAttribute)
            {
                return ByAttribute(context, parameter, attribute);
            }
        }

        return ByName(context, parameter, unknown);
    }

    private static RoleRule? ByName(ParsingContext context, IParameterSymbol parameter, UnknownNames unknown)
    {
        var rule = Named(context, parameter);
        if (rule is null && NllLossRoles.IsOtherInput(context, parameter.Name, out var remedy))
        {
            var place = ParameterSyntaxes.NameOf(parameter, context);
            context.Findings.Report(FamilyRules.OtherInput, place, parameter.Name, remedy.When, remedy.Do);
        }
        else if (rule is null)
        {
            unknown.Add(parameter);
        }

        return rule;
    }

    // An option and its result may share a name.
    private static RoleRule? Named(ParsingContext context, IParameterSymbol parameter)
    {
        var isResult = parameter.RefKind == RefKind.Out;
        return context.Roles.All
            .Where(r => r.Name == parameter.Name)
            .OrderByDescending(r => r.Passing == Passing.Result == isResult)
            .FirstOrDefault();
    }

    private static RoleRule? ByAttribute(ParsingContext context, IParameterSymbol parameter, AttributeData attribute)
    {
        if (attribute.ConstructorArguments.Length != 1
            || attribute.ConstructorArguments[0]
                is not { Kind: TypedConstantKind.Enum, Value: { } value, Type: { } type })
        {
            // The compiler says what is wrong with the argument; the name shall not be blamed on top.
            return Named(context, parameter);
        }

        var name = EnumConstants.NameOf(type, value);
        var rule = context.Roles.All.FirstOrDefault(r => r.Role.ToString() == name);
        if (rule is null)
        {
            var place = AttributeSyntaxes.LocationOfFirstArgument(
                attribute, ParameterSyntaxes.NameOf(parameter, context), context.Cancellation);
            ReportRole(context, place, name, $"({type.Name}){value}", EnumConstants.Choices(type));
        }

        return rule;
    }

    private static void ReportRole(ParsingContext context, Location place, string? name, string value, string choices)
    {
        if (name is null)
        {
            context.Findings.Report(OptionRules.UndefinedValue, place, value, choices);
        }
        else
        {
            // A role of another loss.
            context.Findings.Report(
                ParameterRules.UnknownParameter,
                place,
                name,
                KernelAttributes.NameOf(context.Loss),
                UnknownNames.Choices(context));
        }
    }
}

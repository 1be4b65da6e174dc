using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Whether the type of a parameter suits its role.</summary>
internal static class ParameterTypes
{
    /// <param name="context">The method.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="rule">What its role takes.</param>
    /// <param name="element">The element type T, or null where the input does not tell it.</param>
    public static void Check(ParsingContext context, IParameterSymbol parameter, RoleRule rule, string? element)
    {
        if (parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            var place = ParameterSyntaxes.ReferenceOf(parameter, context);
            context.Findings.Report(ParameterRules.ByReference, place, parameter.Name, rule.Accepted(element));
            return;
        }

        var shape = TypeShape.Of(parameter.Type);
        if (shape.Kind != ShapeKind.Unresolved && Violated(rule, shape, element) is { } violated)
        {
            context.Findings.Report(
                violated,
                ParameterSyntaxes.TypeOf(parameter, context),
                Hints.None.Add(Hints.Type, rule.Nearest(shape, element)),
                parameter.Name,
                parameter.Type.ToDisplayString(DisplayFormats.Message),
                rule.Accepted(element),
                element ?? string.Empty,
                context.Roles.InputWords);
        }
    }

    private static DiagnosticDescriptor? Violated(RoleRule rule, TypeShape shape, string? element)
    {
        if (shape.Kind == ShapeKind.Elements && rule.Passing != Passing.Scalar)
        {
            return ParameterRules.NotASpan;
        }

        if (!rule.AcceptsKind(shape.Kind) || shape.Element is null || !rule.AllElements.Contains(shape.Element))
        {
            return ParameterRules.ParameterType;
        }

        return element is null || rule.Elements(element).Contains(shape.Element)
            ? null
            : ParameterRules.ElementTypesDiffer;
    }
}

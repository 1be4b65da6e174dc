using System.Collections.Immutable;
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
        if (rule.Passing == Passing.Result)
        {
            CheckResult(context, parameter, rule, element);
            return;
        }

        if (parameter.RefKind is not (RefKind.None or RefKind.In))
        {
            ReportReference(context, parameter, rule, element);
            return;
        }

        var shape = TypeShape.Of(parameter.Type);
        if (shape.IsTensor)
        {
            TensorVersion.Check(context, parameter);
        }

        ElementLayout.Check(context, shape, parameter.Type, ParameterSyntaxes.TypeOf(parameter, context));

        if (shape.Kind != ShapeKind.Unresolved && Violated(rule, shape, element) is { } violated)
        {
            Report(
                context, parameter, rule, element, violated, Hints.None.Add(Hints.Type, rule.Nearest(shape, element)));
        }
    }

    private static void ReportReference(
        ParsingContext context, IParameterSymbol parameter, RoleRule rule, string? element)
    {
        var reference = parameter.RefKind switch
        {
            RefKind.Out => "out",
            RefKind.RefReadOnlyParameter => "ref readonly",
            _ => "ref",
        };
        context.Findings.Report(
            ParameterRules.ByReference,
            ParameterSyntaxes.ReferenceOf(parameter, context),
            parameter.Name,
            rule.Accepted(element),
            reference,
            TypeShape.Of(parameter.Type).IsSpan ? ", a span already refers to its elements" : string.Empty);
    }

    // A result that is passed by value would be lost.
    private static void CheckResult(
        ParsingContext context, IParameterSymbol parameter, RoleRule rule, string? element)
    {
        var shape = TypeShape.Of(parameter.Type);
        if (shape.Kind == ShapeKind.Unresolved)
        {
            return;
        }

        var violated = parameter.RefKind == RefKind.Out
            ? Violated(rule, shape, element)
            : ParameterRules.ParameterType;
        if (violated is not null)
        {
            Report(context, parameter, rule, element, violated, Hints.None);
        }
    }

    private static void Report(
        ParsingContext context,
        IParameterSymbol parameter,
        RoleRule rule,
        string? element,
        DiagnosticDescriptor violated,
        ImmutableDictionary<string, string?> hints)
        => context.Findings.Report(
            violated,
            ParameterSyntaxes.TypeOf(parameter, context),
            hints,
            parameter.Name,
            parameter.Type.ToDisplayString(DisplayFormats.Message),
            rule.Accepted(element),
            element ?? string.Empty,
            context.Roles.InputWords);

    private static DiagnosticDescriptor? Violated(RoleRule rule, TypeShape shape, string? element)
    {
        if (shape.Kind == ShapeKind.Elements && rule.Passing is not (Passing.Scalar or Passing.Result))
        {
            return ParameterRules.NotASpan;
        }

        if (!rule.AcceptsKind(shape.Kind) || shape.Element is null || !rule.MayTake(shape))
        {
            return ParameterRules.ParameterType;
        }

        return element is null || rule.TakenAs(shape.Kind, element).Contains(shape.Element)
            ? null
            : ParameterRules.ElementTypesDiffer;
    }
}

using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>What the method returns, and whether it asks for anything at all.</summary>
internal static class ResultParser
{
    public static ResultKind Parse(
        ParsingContext context, ElementKind? element, ReductionKind reduction, IReadOnlyList<ParameterSpec> parameters)
    {
        var method = context.Method;
        if (method.ReturnsVoid)
        {
            CheckOutputs(context, reduction, parameters);
            return ResultKind.Void;
        }

        CheckRefReturn(context);
        if (method.ReturnType is IErrorTypeSymbol)
        {
            return ResultKind.Void;
        }

        var place = context.Syntax.ReturnType.GetLocation();
        if (!context.Roles.Reduces)
        {
            context.Findings.Report(FamilyRules.SoftmaxReturns, place, context.DisplayName);
            return ResultKind.Void;
        }

        if (reduction == ReductionKind.None)
        {
            context.Findings.Report(ResultRules.ReturnWithoutReduction, place, context.DisplayName);
            return ResultKind.Void;
        }

        var result = KindOf(NumericTypes.KeywordOf(method.ReturnType));
        if (result is null || (result == ResultKind.Half && element is not (null or ElementKind.Half)))
        {
            var returned = method.ReturnType.ToDisplayString(DisplayFormats.Message);
            context.Findings.Report(ResultRules.ReturnType, place, context.DisplayName, returned, Accepted(element));
        }

        return result ?? ResultKind.Void;
    }

    private static void CheckOutputs(
        ParsingContext context, ReductionKind reduction, IReadOnlyList<ParameterSpec> parameters)
    {
        if (!parameters.Any(p => context.Roles.Outputs.Contains(p.Role)))
        {
            var remedy = !context.Roles.Reduces ? $"add '{RoleNames.Of(context.Roles.Outputs[0])}' or 'gradient'"
                : reduction == ReductionKind.None
                ? $"add 'losses' or '{context.Roles.GradientName}'"
                : $"return float or double, or add 'losses' or '{context.Roles.GradientName}'";
            context.Findings.Report(ResultRules.NothingAsked, context.NameLocation, context.DisplayName, remedy);
        }
    }

    private static void CheckRefReturn(ParsingContext context)
    {
        if (context.Method.RefKind != RefKind.None)
        {
            var place = context.Syntax.ReturnType.GetLocation();
            context.Findings.Report(UsageRules.RefReturn, place, context.DisplayName);
        }
    }

    private static ResultKind? KindOf(string? keyword) => keyword switch
    {
        "float" => ResultKind.Single,
        "double" => ResultKind.Double,
        "Half" => ResultKind.Half,
        _ => null,
    };

    private static string Accepted(ElementKind? element) => element == ElementKind.Half
        ? "Half, float, double or void"
        : "float, double or void";
}

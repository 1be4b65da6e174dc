using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>What the method returns, and whether it asks for anything at all.</summary>
internal static class ResultParser
{
    public static ResultKind Parse(
        ParsingContext context,
        ReductionKind reduction,
        IReadOnlyList<ParameterSpec> parameters,
        ParameterSpec? input)
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

        var shape = TypeShape.Of(method.ReturnType);
        ElementLayout.Check(context, shape, method.ReturnType, place);
        var result = shape.Kind == ShapeKind.Scalar ? KindOf(shape.Element) : null;
        if (result is null || !IsTaken(context, shape.Element!, input))
        {
            var returned = method.ReturnType.ToDisplayString(DisplayFormats.Message);
            context.Findings.Report(
                ResultRules.ReturnType, place, context.DisplayName, returned, Accepted(context, input));
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
        "BFloat16" => ResultKind.BFloat16,
        not null when ElementTypes.IsForeign(keyword) => KindOf(ElementTypes.ReadAs(keyword)),
        _ => null,
    };

    // A result of 16 bits is of the element type itself.
    private static bool IsTaken(ParsingContext context, string result, ParameterSpec? input)
        => !ElementTypes.HasSixteenBits(result) || input is null || ElementTypes.KindOf(input.ElementType) is null
            || result == ElementOf(context, input);

    private static string ElementOf(ParsingContext context, ParameterSpec input) => context.Method.Parameters
        .Where(parameter => Identifiers.Escape(parameter.Name) == input.Name)
        .Select(static parameter => TypeShape.Of(parameter.Type).Element)
        .FirstOrDefault() ?? input.ElementType;

    private static string Accepted(ParsingContext context, ParameterSpec? input)
        => input is not null && ElementTypes.HasSixteenBits(input.ElementType)
            ? $"{ElementOf(context, input)}, float, double or void"
            : "float, double or void";
}

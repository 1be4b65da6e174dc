using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Whether what is asked for makes sense together.</summary>
internal static class CombinationChecks
{
    private const string WithoutGradient = "without a gradient";
    private const string AddGradient = "add a parameter 'gradient'";

    public static void Check(ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
    {
        CheckOutputGradient(context, parameters, options.Reduction);
        CheckAccumulate(context, parameters, options);
        CheckShift(context, parameters, options);
        CheckStride(context, parameters, options);
        if (options.Reduction != ReductionKind.Mean)
        {
            ReportNoEffect(
                context, parameters, RoleKind.Divisor, $"under Reduction.{options.Reduction}", "choose Reduction.Mean");
            ReportNoEffect(
                context, parameters, RoleKind.EmptyMean, $"under Reduction.{options.Reduction}", "choose Reduction.Mean");
        }

        CheckSmoothingWeights(context, parameters, options);
    }

    private static void CheckOutputGradient(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, ReductionKind reduction)
    {
        if (Find(context, parameters, RoleKind.OutputGradient) is not { } parameter)
        {
            return;
        }

        if (!HasGradient(parameters))
        {
            ReportNoEffect(context, parameters, RoleKind.OutputGradient, WithoutGradient, AddGradient);
        }

        var shape = TypeShape.Of(parameter.Type);
        if (shape.Element is { } element && shape.IsSpan != (reduction == ReductionKind.None))
        {
            context.Findings.Report(
                CombinationRules.OutputGradientShape,
                ParameterSyntaxes.TypeOf(parameter, context),
                parameter.Name,
                shape.IsSpan ? "a span" : "a number",
                reduction,
                shape.IsSpan ? "one result" : "a result a row",
                shape.IsSpan ? element : $"ReadOnlySpan<{element}>");
        }
    }

    private static void CheckAccumulate(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
    {
        if (HasGradient(parameters))
        {
            return;
        }

        ReportNoEffect(context, parameters, RoleKind.Accumulate, WithoutGradient, AddGradient);
        if (options.Accumulate)
        {
            context.Findings.Report(
                CombinationRules.NoEffect, PlaceOf(context, "Accumulate"), "Accumulate", WithoutGradient, AddGradient);
        }
    }

    private static void CheckShift(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
    {
        var shift = Find(context, parameters, RoleKind.TargetShift);
        var shifts = options.TargetShift != 0 || shift is not null;
        var hasSequences = Find(context, parameters, RoleKind.SequenceLength) is not null;
        if (shifts && !hasSequences)
        {
            var place = shift is null ? PlaceOf(context, "TargetShift") : ParameterSyntaxes.NameOf(shift, context);
            context.Findings.Report(CombinationRules.ShiftWithoutSequences, place);
        }

        if (!shifts && hasSequences)
        {
            ReportNoEffect(
                context, parameters, RoleKind.SequenceLength, "where no target is shifted", "set TargetShift");
        }
    }

    private static void CheckStride(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
    {
        var isKnown = options.Classes > 0
            || parameters.Any(static p => p.Role is RoleKind.Classes or RoleKind.ClassWeights);
        if (!isKnown && Find(context, parameters, RoleKind.RowStride) is { } stride)
        {
            context.Findings.Report(
                CombinationRules.StrideWithoutClasses, ParameterSyntaxes.NameOf(stride, context), stride.Name);
        }
    }

    private static void CheckSmoothingWeights(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
    {
        var isChosenLater = Find(context, parameters, RoleKind.SmoothingWeights) is not null;
        var smooths = options.LabelSmoothing != 0 || Find(context, parameters, RoleKind.LabelSmoothing) is not null;
        if (isChosenLater && !smooths)
        {
            ReportNoEffect(
                context, parameters, RoleKind.SmoothingWeights, "without label smoothing", "set LabelSmoothing");
        }

        if (!isChosenLater && options.SmoothingWeights != SmoothingWeightsKind.Unweighted)
        {
            return;
        }

        foreach (var role in new[] { RoleKind.Divisor, RoleKind.SampleWeights, RoleKind.TotalWeight })
        {
            if (Find(context, parameters, role) is { } parameter)
            {
                context.Findings.Report(
                    CombinationRules.TwoDivisors, ParameterSyntaxes.NameOf(parameter, context), parameter.Name);
            }
        }
    }

    private static void ReportNoEffect(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, RoleKind role, string why, string remedy)
    {
        if (Find(context, parameters, role) is { } parameter)
        {
            context.Findings.Report(
                CombinationRules.NoEffect, ParameterSyntaxes.NameOf(parameter, context), parameter.Name, why, remedy);
        }
    }

    private static bool HasGradient(IReadOnlyList<ParameterSpec> parameters)
        => parameters.Any(static p => p.Role == RoleKind.Gradient);

    private static Location PlaceOf(ParsingContext context, string option)
        => AttributeSyntaxes.LocationOf(context.Attribute, option, context.NameLocation, context.Cancellation);

    private static IParameterSymbol? Find(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, RoleKind role)
    {
        var name = parameters.FirstOrDefault(p => p.Role == role)?.Name;
        return context.Method.Parameters.FirstOrDefault(p => Identifiers.Escape(p.Name) == name);
    }
}

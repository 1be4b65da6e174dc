using System.Globalization;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>The ranges of the constant options, and that none is a parameter as well.</summary>
internal static class OptionChecks
{
    public static int Classes(ParsingContext context, int value)
    {
        if (value < 0)
        {
            Report(context, OptionRules.ClassesOutOfRange, "Classes", value);
        }

        return value;
    }

    public static int ClassAxis(ParsingContext context, int value)
    {
        if (value is not (-1 or 1))
        {
            Report(context, LayoutRules.ClassAxisOutOfRange, "ClassAxis", value);
        }

        return value;
    }

    public static int TargetBase(ParsingContext context, int value, IReadOnlyList<ParameterSpec> parameters)
    {
        if (value is not (0 or 1))
        {
            Report(context, OptionRules.TargetBaseOutOfRange, "TargetBase", value);
        }
        else if (value == 1 && !parameters.Any(static p => p.Role == RoleKind.Targets))
        {
            context.Findings.Report(
                OptionRules.TargetBaseWithoutTargets, PlaceOf(context, "TargetBase"), context.DisplayName);
        }

        return value;
    }

    public static double Real(ParsingContext context, RealOption option, double value)
    {
        if (!option.Allows(value))
        {
            context.Findings.Report(
                RealOptionRules.Of(option.Role),
                PlaceOf(context, option.Property),
                option.Property,
                value.ToString(CultureInfo.InvariantCulture),
                option.Wanted);
        }

        return value;
    }

    public static void CheckParameters(
        ParsingContext context, OptionReader reader, IReadOnlyList<ParameterSpec> parameters)
    {
        // Both are right of the number of classes: the parameter is then checked against the constant.
        foreach (var parameter in parameters.Where(static p => p.Role != RoleKind.Classes))
        {
            var option = parameter.Role.ToString();
            if (reader.IsSet(option))
            {
                context.Findings.Report(
                    OptionRules.ConstantAndParameter, PlaceOf(context, option), option, parameter.Name);
            }
        }
    }

    private static void Report(
        ParsingContext context, DiagnosticDescriptor rule, string option, int value)
        => context.Findings.Report(rule, PlaceOf(context, option), value.ToString(CultureInfo.InvariantCulture));

    private static Location PlaceOf(ParsingContext context, string option)
        => AttributeSyntaxes.LocationOf(context.Attribute, option, context.NameLocation, context.Cancellation);
}

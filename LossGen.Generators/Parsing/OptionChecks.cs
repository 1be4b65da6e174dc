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

    public static double LabelSmoothing(ParsingContext context, double value)
    {
        if (!RealOption.LabelSmoothing.Allows(value))
        {
            Report(context, OptionRules.LabelSmoothingOutOfRange, "LabelSmoothing", value);
        }

        return value;
    }

    public static double Real(ParsingContext context, RealOption option, double value)
    {
        if (!option.Allows(value))
        {
            var name = option.Role.ToString();
            context.Findings.Report(
                TermRules.OptionOutOfRange,
                PlaceOf(context, name),
                name,
                value.ToString(CultureInfo.InvariantCulture),
                Words(option.Range));
        }

        return value;
    }

    public static double Temperature(ParsingContext context, double value)
    {
        // Neither is a NaN above 0 nor infinity below it.
        if (!(value > 0 && value < double.PositiveInfinity))
        {
            Report(context, DistillationRules.TemperatureOutOfRange, "Temperature", value);
        }

        return value;
    }

    public static double HardWeight(ParsingContext context, OptionReader reader)
    {
        var value = reader.Read("HardWeight", 0.0);
        if (reader.IsSet("HardWeight") && !(value > 0 && value < 1))
        {
            Report(context, DistillationRules.HardWeightOutOfRange, "HardWeight", value);
        }

        return value;
    }

    public static void CheckParameters(
        ParsingContext context, OptionReader reader, IReadOnlyList<ParameterSpec> parameters)
    {
        RoleKind[] options =
        [
            .. RealOption.All.Select(static option => option.Role),
            RoleKind.SmoothingWeights, RoleKind.IgnoreIndex, RoleKind.EmptyMean, RoleKind.TargetShift, RoleKind.Accumulate,
        ];
        foreach (var role in options)
        {
            var option = role.ToString();
            if (reader.IsSet(option) && parameters.FirstOrDefault(p => p.Role == role) is { } parameter)
            {
                context.Findings.Report(
                    OptionRules.ConstantAndParameter, PlaceOf(context, option), option, parameter.Name);
            }
        }
    }

    private static void Report(
        ParsingContext context, DiagnosticDescriptor rule, string option, IFormattable value)
        => context.Findings.Report(rule, PlaceOf(context, option), value.ToString(null, CultureInfo.InvariantCulture));

    private static string Words(RealRange range) => range switch
    {
        RealRange.Positive => "a positive number",
        RealRange.NotNegative => "0 or a positive number",
        _ => "a finite number",
    };

    private static Location PlaceOf(ParsingContext context, string option)
        => AttributeSyntaxes.LocationOf(context.Attribute, option, context.NameLocation, context.Cancellation);
}

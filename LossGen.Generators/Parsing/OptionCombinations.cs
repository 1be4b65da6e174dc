using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Options that cannot stand in one declaration.</summary>
internal static class OptionCombinations
{
    public static void Check(
        ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        if (!IsOn(RealOption.FocalGamma))
        {
            return;
        }

        foreach (var other in new[] { RealOption.LabelSmoothing, RealOption.PolyEpsilon }.Where(IsOn))
        {
            context.Findings.Report(
                TermRules.FocalWithAnotherTerm, PlaceOf(context, RealOption.FocalGamma, parameters), other.Role.ToString());
        }

        bool IsOn(RealOption option)
            => option.Constant(options) != option.Off || parameters.Any(p => p.Role == option.Role);
    }

    private static Location PlaceOf(
        ParsingContext context, RealOption option, IReadOnlyList<ParameterSpec> parameters)
    {
        var symbol = parameters.FirstOrDefault(p => p.Role == option.Role) is { } parameter
            ? context.Method.Parameters.FirstOrDefault(p => Identifiers.Escape(p.Name) == parameter.Name)
            : null;
        return symbol is null
            ? OptionChecks.PlaceOf(context, option.Role.ToString())
            : ParameterSyntaxes.NameOf(symbol, context);
    }
}

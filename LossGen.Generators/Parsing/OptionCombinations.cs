using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Options and roles that cannot stand in one declaration.</summary>
internal static class OptionCombinations
{
    public static void Check(
        ParsingContext context, OptionReader reader, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        if (Has(RoleKind.TargetProbabilities, parameters))
        {
            CheckSoftTargets(context, reader, options, parameters);
        }
        else
        {
            CheckFocal(context, options, parameters);
        }
    }

    private static void CheckFocal(
        ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        if (!IsOn(RealOption.FocalGamma, options, parameters))
        {
            return;
        }

        foreach (var other in new[] { RealOption.LabelSmoothing, RealOption.PolyEpsilon })
        {
            if (IsOn(other, options, parameters))
            {
                context.Findings.Report(
                    TermRules.FocalWithAnotherTerm,
                    PlaceOf(context, RoleKind.FocalGamma, parameters),
                    other.Role.ToString());
            }
        }
    }

    private static void CheckSoftTargets(
        ParsingContext context, OptionReader reader, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        if (Has(RoleKind.Targets, parameters))
        {
            context.Findings.Report(
                TermRules.TwoKindsOfTargets,
                PlaceOf(context, RoleKind.TargetProbabilities, parameters),
                NameOf(RoleKind.TargetProbabilities, parameters),
                NameOf(RoleKind.Targets, parameters));
        }

        foreach (var role in new[] { RoleKind.IgnoreIndex, RoleKind.FocalGamma, RoleKind.PolyEpsilon })
        {
            var option = RealOption.Of(role);
            if (option is null ? reader.IsSet(role.ToString()) || Has(role, parameters) : IsOn(option, options, parameters))
            {
                context.Findings.Report(TermRules.NeedsHardTargets, PlaceOf(context, role, parameters), role.ToString());
            }
        }

        var fixesShape = options.Classes != 0
            || ShapeGivers.Any(role => Has(role, parameters));
        if (!fixesShape)
        {
            context.Findings.Report(
                TermRules.ShapeUnknown,
                PlaceOf(context, RoleKind.TargetProbabilities, parameters),
                NameOf(RoleKind.TargetProbabilities, parameters));
        }
    }

    private static readonly RoleKind[] ShapeGivers = [RoleKind.Classes, RoleKind.ClassWeights, RoleKind.Losses];

    private static bool IsOn(RealOption option, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
        => option.Constant(options) != option.Off || Has(option.Role, parameters);

    private static bool Has(RoleKind role, IReadOnlyList<ParameterSpec> parameters) => parameters.Any(p => p.Role == role);

    private static string NameOf(RoleKind role, IReadOnlyList<ParameterSpec> parameters)
        => parameters.First(p => p.Role == role).Name.TrimStart('@');

    private static Location PlaceOf(ParsingContext context, RoleKind role, IReadOnlyList<ParameterSpec> parameters)
    {
        var symbol = parameters.FirstOrDefault(p => p.Role == role) is { } parameter
            ? context.Method.Parameters.FirstOrDefault(p => Identifiers.Escape(p.Name) == parameter.Name)
            : null;
        return symbol is null
            ? OptionChecks.PlaceOf(context, role.ToString())
            : ParameterSyntaxes.NameOf(symbol, context);
    }
}

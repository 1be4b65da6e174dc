using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generators.Parsing;

/// <summary>Whether rows can lie, and be shared out, as is asked.</summary>
internal static class LayoutChecks
{
    public static void Check(ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
    {
        CheckLanguage(context, options);
        CheckAxis(context, parameters, options);
    }

    private static void CheckLanguage(ParsingContext context, OptionsSpec options)
    {
        if (options.Parallel && context.Language < LanguageVersion.CSharp13)
        {
            context.Findings.Report(
                LayoutRules.ParallelNeedsRefStructInterfaces,
                PlaceOf(context, nameof(OptionsSpec.Parallel)),
                context.Language.ToDisplayString());
        }
    }

    private static void CheckAxis(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, OptionsSpec options)
    {
        var inner = Find(context, parameters, RoleKind.InnerSize);
        if (options.ClassAxis != 1)
        {
            if (inner is not null && options.ClassAxis == -1)
            {
                context.Findings.Report(
                    LayoutRules.InnerSizeWithoutAxis, ParameterSyntaxes.NameOf(inner, context), inner.Name);
            }

            return;
        }

        if (inner is null)
        {
            context.Findings.Report(
                LayoutRules.AxisWithoutInnerSize, PlaceOf(context, nameof(OptionsSpec.ClassAxis)));
        }
    }

    private static Location PlaceOf(ParsingContext context, string option)
        => AttributeSyntaxes.LocationOf(context.Attribute, option, context.NameLocation, context.Cancellation);

    private static IParameterSymbol? Find(
        ParsingContext context, IReadOnlyList<ParameterSpec> parameters, RoleKind role)
    {
        var name = parameters.FirstOrDefault(p => p.Role == role)?.Name;
        return context.Method.Parameters.FirstOrDefault(p => Identifiers.Escape(p.Name) == name);
    }
}

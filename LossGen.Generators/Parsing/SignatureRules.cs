using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generators.Parsing;

/// <summary>What the head of the declaration may say: modifiers, type parameters, attributes.</summary>
internal static class SignatureRules
{
    public static void Check(ParsingContext context)
    {
        CheckStatic(context);
        CheckAccessibility(context);
        CheckGeneric(context);
        CheckAsync(context);
        CheckSingleAttribute(context);
    }

    private static void CheckStatic(ParsingContext context)
    {
        if (!context.Method.IsStatic)
        {
            context.Findings.Report(UsageRules.MethodNotStatic, context.NameLocation, context.DisplayName);
        }
    }

    private static void CheckAccessibility(ParsingContext context)
    {
        if (!context.Syntax.Modifiers.Any(static m => SyntaxFacts.IsAccessibilityModifier(m.Kind())))
        {
            context.Findings.Report(UsageRules.NoAccessibilityModifier, context.NameLocation, context.DisplayName);
        }
    }

    private static void CheckGeneric(ParsingContext context)
    {
        if (context.Syntax.TypeParameterList is { } typeParameters)
        {
            context.Findings.Report(UsageRules.GenericMethod, typeParameters.GetLocation(), context.DisplayName);
        }
    }

    private static void CheckAsync(ParsingContext context)
    {
        var modifiers = context.Syntax.Modifiers;
        var index = modifiers.IndexOf(SyntaxKind.AsyncKeyword);
        if (index >= 0)
        {
            context.Findings.Report(UsageRules.AsyncMethod, modifiers[index].GetLocation(), context.DisplayName);
        }
    }

    private static void CheckSingleAttribute(ParsingContext context)
    {
        var second = context.Method.GetAttributes().Where(IsKernelAttribute).Skip(1).FirstOrDefault();
        if (second is not null)
        {
            var place = AttributeSyntaxes.LocationOf(second, context.NameLocation, context.Cancellation);
            context.Findings.Report(UsageRules.SeveralKernelAttributes, place, context.DisplayName);
        }
    }

    private static bool IsKernelAttribute(AttributeData attribute)
        => attribute.AttributeClass is { ContainingNamespace: { Name: KnownNames.Namespace } parent } type
            && parent.ContainingNamespace is { IsGlobalNamespace: true }
            && type.Name.EndsWith(KnownNames.KernelAttributeSuffix, StringComparison.Ordinal);
}

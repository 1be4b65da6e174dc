using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Whether the method can be given a body at all: partial, without one, in a language that has such methods.
/// </summary>
internal static class ImplementationRules
{
    /// <summary>The newest language that emitted kernels need.</summary>
    private const LanguageVersion Required = LanguageVersion.CSharp12;

    public static bool Check(ParsingContext context)
        => CheckPartial(context) && CheckExtern(context) && CheckBody(context) && CheckLanguage(context);

    private static bool CheckPartial(ParsingContext context)
    {
        if (context.Syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return true;
        }

        context.Findings.Report(UsageRules.MethodNotPartial, context.NameLocation, context.DisplayName);
        return false;
    }

    private static bool CheckExtern(ParsingContext context)
    {
        var modifiers = context.Syntax.Modifiers;
        var index = modifiers.IndexOf(SyntaxKind.ExternKeyword);
        if (index < 0)
        {
            return true;
        }

        context.Findings.Report(UsageRules.ExternMethod, modifiers[index].GetLocation(), context.DisplayName);
        return false;
    }

    private static bool CheckBody(ParsingContext context)
    {
        var hasBody = context.Syntax.Body is not null || context.Syntax.ExpressionBody is not null;
        if (!hasBody && (context.Method.PartialImplementationPart is not { } other || IsEmitted(other)))
        {
            return true;
        }

        context.Findings.Report(UsageRules.AlreadyImplemented, context.NameLocation, context.DisplayName);
        return false;
    }

    private static bool CheckLanguage(ParsingContext context)
    {
        if (context.Syntax.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: var version }
            || version >= Required)
        {
            return true;
        }

        context.Findings.Report(
            UsageRules.LanguageVersion,
            AttributeSyntaxes.LocationOf(context.Attribute, context.NameLocation, context.Cancellation),
            Required.ToDisplayString(),
            version.ToDisplayString());

        // A partial method with an accessibility modifier is a feature of C# 9.
        return version >= LanguageVersion.CSharp9;
    }

    /// <summary>The analyzer sees the compilation after the generator, with the emitted part in it.</summary>
    private static bool IsEmitted(IMethodSymbol implementation)
        => implementation.GetAttributes().Any(static a =>
            a.AttributeClass?.Name == "GeneratedCodeAttribute"
            && a.ConstructorArguments.Length > 0
            && a.ConstructorArguments[0] is { Kind: TypedConstantKind.Primitive, Value: KnownNames.Tool });
}

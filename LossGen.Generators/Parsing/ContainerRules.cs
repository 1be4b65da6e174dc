using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>Whether the containing types can be reopened in another file.</summary>
internal static class ContainerRules
{
    public static bool Check(ParsingContext context)
    {
        var reopenable = true;
        var type = context.Method.ContainingType;
        foreach (var syntax in context.Syntax.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (type is null)
            {
                return false;
            }

            reopenable &= CheckOne(context, type, syntax);
            type = type.ContainingType;
        }

        // Statements of a program and the like have no declared type around them.
        return reopenable && type is null;
    }

    private static bool CheckOne(ParsingContext context, INamedTypeSymbol type, TypeDeclarationSyntax syntax)
    {
        var findings = context.Findings;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            findings.Report(
                UsageRules.UnsupportedContainer,
                context.NameLocation,
                context.DisplayName,
                "an extension block, which can hold no nested type");
            return false;
        }

        var place = syntax.Identifier.GetLocation();
        if (syntax.Keyword.ValueText is not ("class" or "struct" or "interface" or "record"))
        {
            // A union of C# 15 is a struct to the compiler that this is built against, but its parts must all say
            // 'union'.
            var container = $"the {syntax.Keyword.ValueText} '{type.Name}', which cannot be continued in another file";
            findings.Report(UsageRules.UnsupportedContainer, place, context.DisplayName, container);
            return false;
        }

        if (type.IsFileLocal)
        {
            findings.Report(UsageRules.FileLocalType, place, type.Name, context.DisplayName);
            return false;
        }

        if (type.TypeParameters.Any(static p => p.Variance != VarianceKind.None))
        {
            // A stub nests no type, so it can still be written.
            findings.Report(
                UsageRules.UnsupportedContainer,
                place,
                context.DisplayName,
                "an interface with variant type parameters, which can hold no nested type");
        }

        if (syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return true;
        }

        findings.Report(UsageRules.ContainingTypeNotPartial, place, type.Name, context.DisplayName);
        return false;
    }
}

using LossGen.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace LossGen.CodeFixes.Refactorings;

/// <summary>The declaration that is written, and where it can be.</summary>
internal static class KernelDeclaration
{
    private const string Name = "CrossEntropy";

    /// <summary>Whether the type and those around it can be partial and can hold the kernel's own class.</summary>
    public static bool CanStandIn(TypeDeclarationSyntax type, SemanticModel model, CancellationToken cancellation)
        => type.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 }
            && type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().All(t =>
                model.GetDeclaredSymbol(t, cancellation)
                    is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsFileLocal: false } symbol
                && symbol.TypeParameters.All(static p => p.Variance == VarianceKind.None));

    /// <summary>A name that no member has.</summary>
    public static string FreeName(INamedTypeSymbol type, string best = Name)
    {
        var name = best;
        for (var number = 2; name == type.Name || type.GetMembers(name).Length > 0; number++)
        {
            name = $"{best}{number}";
        }

        return name;
    }

    /// <summary>The declaration. Its full names are shortened afterwards as far as the file's usings allow.</summary>
    public static MethodDeclarationSyntax Of(KernelSymbols symbols, SyntaxGenerator generator, string name)
    {
        var method = (MethodDeclarationSyntax)generator.MethodDeclaration(
            name,
            [
                Parameter(symbols.Inputs, "logits"),
                Parameter(symbols.Targets, "targets"),
                Parameter(symbols.Outputs, "gradient"),
            ],
            returnType: generator.TypeExpression(SpecialType.System_Single),
            accessibility: Accessibility.Public,
            modifiers: DeclarationModifiers.Static | DeclarationModifiers.Partial);
        var attribute = generator.Attribute(generator.TypeExpression(symbols.Attribute));
        return ((MethodDeclarationSyntax)generator.AddAttributes(Bodies.Drop(method), attribute))
            .WithAdditionalAnnotations(Formatter.Annotation);

        SyntaxNode Parameter(INamedTypeSymbol type, string role)
            => generator.ParameterDeclaration(role, generator.TypeExpression(type));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace LossGen.CodeFixes.Editing;

/// <summary>
/// The types of parameters as syntax: of full names, which are shortened afterwards as far as the file's usings allow.
/// </summary>
internal static class TypeNames
{
    /// <summary>The syntax of <c>float</c>, <c>Half</c>, <c>Span&lt;Half&gt;</c> and the like.</summary>
    public static TypeSyntax Parse(string text)
        => Qualify(SyntaxFactory.ParseTypeName(text)).WithAdditionalAnnotations(Simplifier.Annotation);

    private static TypeSyntax Qualify(TypeSyntax type) => type switch
    {
        GenericNameSyntax generic => In(
            Root("System"), generic.WithTypeArgumentList(generic.TypeArgumentList.WithArguments(
            SyntaxFactory.SeparatedList(generic.TypeArgumentList.Arguments.Select(Qualify))))),
        IdentifierNameSyntax { Identifier.ValueText: "EmptyMean" or "SmoothingWeights" or "BFloat16" } name
            => In(Root("LossGen"), name),
        IdentifierNameSyntax { Identifier.ValueText: "CancellationToken" } name => In(
            In(Root("System"), SyntaxFactory.IdentifierName("Threading")), name),
        IdentifierNameSyntax name => In(Root("System"), name),
        _ => type,
    };

    private static QualifiedNameSyntax In(NameSyntax space, SimpleNameSyntax name)
        => SyntaxFactory.QualifiedName(space, name);

    private static AliasQualifiedNameSyntax Root(string space) => SyntaxFactory.AliasQualifiedName(
        SyntaxFactory.IdentifierName(SyntaxFactory.Token(SyntaxKind.GlobalKeyword)),
        SyntaxFactory.IdentifierName(space));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Refactorings;

/// <summary>A place between the members of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Index">How many members stand before the place.</param>
internal sealed record MemberGap(TypeDeclarationSyntax Type, int Index)
{
    /// <summary>The gap at a position, or null where it lies in a member or outside of braces.</summary>
    public static MemberGap? At(SyntaxNode root, int position)
    {
        var type = root.FindToken(position).Parent?.AncestorsAndSelf()
            .OfType<TypeDeclarationSyntax>()
            .FirstOrDefault(t => IsInBraces(t, position));
        if (type is null || type.Members.Any(m => m.SpanStart < position && position < m.Span.End))
        {
            return null;
        }

        return new(type, type.Members.Count(m => m.Span.End <= position));
    }

    private static bool IsInBraces(TypeDeclarationSyntax type, int position)
        => type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken)
            && !type.OpenBraceToken.IsMissing
            && !type.CloseBraceToken.IsMissing
            && type.OpenBraceToken.Span.End <= position
            && position <= type.CloseBraceToken.SpanStart;
}

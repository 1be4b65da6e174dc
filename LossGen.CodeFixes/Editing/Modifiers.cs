using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LossGen.CodeFixes.Editing;

/// <summary>Adds and removes modifiers; what is written before and behind them stays where it is.</summary>
internal static class Modifiers
{
    /// <summary>Adds <c>partial</c>, which stands directly before the return type or the kind of type.</summary>
    public static MemberDeclarationSyntax AddPartial(MemberDeclarationSyntax member)
        => Insert(member, member.Modifiers.Count, SyntaxKind.PartialKeyword);

    /// <summary>Makes the types around a node <c>partial</c>, and the node itself if it is one.</summary>
    public static void MakeTypesPartial(SyntaxEditor editor, SyntaxNode innermost)
    {
        foreach (var type in innermost.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            editor.ReplaceNode(type, static (node, _) => AddPartial((TypeDeclarationSyntax)node));
        }
    }

    /// <summary>Adds <c>static</c>, which stands behind the accessibility.</summary>
    public static MemberDeclarationSyntax AddStatic(MemberDeclarationSyntax member)
    {
        var index = 0;
        while (index < member.Modifiers.Count && SyntaxFacts.IsAccessibilityModifier(member.Modifiers[index].Kind()))
        {
            index++;
        }

        return Insert(member, index, SyntaxKind.StaticKeyword);
    }

    /// <summary>Adds an accessibility modifier, which stands first.</summary>
    public static MemberDeclarationSyntax AddAccessibility(MemberDeclarationSyntax member, SyntaxKind accessibility)
        => Insert(member, 0, accessibility);

    public static SyntaxTokenList Replace(SyntaxTokenList modifiers, SyntaxKind old, SyntaxKind replacement)
    {
        var index = modifiers.IndexOf(old);
        return index < 0
            ? modifiers
            : modifiers.Replace(modifiers[index], SyntaxFactory.Token(replacement).WithTriviaFrom(modifiers[index]));
    }

    /// <summary>Removes modifiers from a method or a parameter.</summary>
    public static SyntaxNode Remove(SyntaxNode declaration, IReadOnlyList<SyntaxKind> kinds)
    {
        while (Of(declaration).FirstOrDefault(m => kinds.Contains(m.Kind())) is { RawKind: > 0 } modifier)
        {
            var next = modifier.GetNextToken();
            var trivia = modifier.LeadingTrivia;
            declaration = declaration.ReplaceToken(next, next.WithLeadingTrivia(trivia));
            var modifiers = Of(declaration);
            declaration = With(declaration, modifiers.RemoveAt(modifiers.IndexOf(modifier.Kind())));
        }

        return declaration;
    }

    private static MemberDeclarationSyntax Insert(MemberDeclarationSyntax member, int index, SyntaxKind kind)
    {
        if (member.Modifiers.Any(kind))
        {
            return member;
        }

        var modifier = SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);
        if (index == 0)
        {
            var first = FirstToken(member);
            modifier = modifier.WithLeadingTrivia(first.LeadingTrivia);
            member = member.ReplaceToken(first, first.WithLeadingTrivia());
        }

        return member.WithModifiers(member.Modifiers.Insert(index, modifier));
    }

    /// <summary>The first token behind the attributes.</summary>
    private static SyntaxToken FirstToken(MemberDeclarationSyntax member) => member.AttributeLists.Count == 0
        ? member.GetFirstToken()
        : member.AttributeLists.Last().GetLastToken().GetNextToken();

    private static SyntaxTokenList Of(SyntaxNode declaration) => declaration switch
    {
        MemberDeclarationSyntax member => member.Modifiers,
        ParameterSyntax parameter => parameter.Modifiers,
        _ => default,
    };

    private static SyntaxNode With(SyntaxNode declaration, SyntaxTokenList modifiers) => declaration switch
    {
        MemberDeclarationSyntax member => member.WithModifiers(modifiers),
        _ => ((ParameterSyntax)declaration).WithModifiers(modifiers),
    };
}

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Demo.Explanation;

/// <summary>Source as markup, coloured by what its tokens are.</summary>
internal static class Highlighter
{
    public static string Markup(string source)
    {
        var markup = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens())
        {
            Append(markup, token.LeadingTrivia);
            Append(markup, token.Text, StyleOf(token));
            Append(markup, token.TrailingTrivia);
        }

        return markup.ToString();
    }

    private static void Append(StringBuilder markup, SyntaxTriviaList all)
    {
        foreach (var trivia in all)
        {
            var isComment = trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
            Append(markup, trivia.ToFullString(), isComment ? "green" : trivia.IsDirective ? "grey" : null);
        }
    }

    private static void Append(StringBuilder markup, string text, string? style)
    {
        var escaped = Spectre.Console.Markup.Escape(text);
        markup.Append(style is null || text.Length == 0 ? escaped : $"[{style}]{escaped}[/]");
    }

    private static string? StyleOf(SyntaxToken token) => token switch
    {
        _ when token.IsKeyword() || SyntaxFacts.IsContextualKeyword(token.Kind()) => "blue",
        _ when token.IsKind(SyntaxKind.NumericLiteralToken) => "purple",
        _ when token.IsKind(SyntaxKind.StringLiteralToken) => "olive",
        _ when token.IsKind(SyntaxKind.IdentifierToken) && token.Text is [>= 'A' and <= 'Z', ..] => "teal",
        _ => null,
    };
}

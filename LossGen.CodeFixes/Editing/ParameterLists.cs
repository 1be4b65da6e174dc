using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Editing;

/// <summary>Adds parameters in the layout that the list has: on one line, or one a line.</summary>
internal static class ParameterLists
{
    public static ParameterListSyntax Insert(ParameterListSyntax list, int index, ParameterSyntax added)
    {
        var parameters = list.Parameters;
        index = Math.Min(index, parameters.Count);
        if (index > 0)
        {
            added = added.WithLeadingTrivia(OnePerLine(list) ? parameters[index - 1].GetLeadingTrivia() : default);
        }
        else if (parameters.Count > 0)
        {
            added = added.WithLeadingTrivia(parameters[0].GetLeadingTrivia());
            parameters = OnePerLine(list)
                ? parameters
                : parameters.Replace(parameters[0], parameters[0].WithLeadingTrivia());
        }

        return list.WithParameters(Insert(parameters, index, added, Comma(list)));
    }

    private static SeparatedSyntaxList<ParameterSyntax> Insert(
        SeparatedSyntaxList<ParameterSyntax> parameters, int index, ParameterSyntax added, SyntaxToken comma)
    {
        var nodes = parameters.Insert(index, added);
        var commas = parameters.GetSeparators().ToList();
        if (nodes.Count > 1)
        {
            commas.Insert(Math.Min(index, commas.Count), comma);
        }

        return SyntaxFactory.SeparatedList(nodes, commas);
    }

    private static SyntaxToken Comma(ParameterListSyntax list) => SyntaxFactory.Token(SyntaxKind.CommaToken)
        .WithTrailingTrivia(OnePerLine(list)
            ? list.Parameters.GetSeparator(0).TrailingTrivia.Where(static t => t.IsKind(SyntaxKind.EndOfLineTrivia))
            : [SyntaxFactory.Space]);

    private static bool OnePerLine(ParameterListSyntax list)
        => list.Parameters.GetSeparators().Any()
            && list.Parameters.GetSeparators().All(static comma =>
                comma.TrailingTrivia.Any(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)));
}

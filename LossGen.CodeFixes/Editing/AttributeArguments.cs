using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Editing;

/// <summary>Sets and removes the options of a kernel attribute.</summary>
internal static class AttributeArguments
{
    public static AttributeSyntax Set(AttributeSyntax attribute, string option, ExpressionSyntax value)
    {
        if (Find(attribute, option) is { } argument)
        {
            return attribute.ReplaceNode(argument.Expression, value.WithTriviaFrom(argument.Expression));
        }

        var added = SyntaxFactory.AttributeArgument(value).WithNameEquals(
            SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(option).WithTrailingTrivia(SyntaxFactory.Space))
                .WithEqualsToken(SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space)));
        return attribute.AddArgumentListArguments(
            attribute.ArgumentList is { Arguments.Count: > 0 }
                ? added.WithLeadingTrivia(SyntaxFactory.Space)
                : added);
    }

    public static AttributeSyntax Remove(AttributeSyntax attribute, string option)
    {
        if (attribute.ArgumentList is not { } list || Find(attribute, option) is not { } argument)
        {
            return attribute;
        }

        var index = list.Arguments.IndexOf(argument);
        var arguments = list.Arguments.RemoveAt(index);
        if (index == 0 && arguments.Count > 0)
        {
            arguments = arguments.Replace(arguments[0], arguments[0].WithLeadingTrivia(argument.GetLeadingTrivia()));
        }

        return attribute.WithArgumentList(arguments.Count == 0 ? null : list.WithArguments(arguments));
    }

    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string option)
        => attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == option);
}

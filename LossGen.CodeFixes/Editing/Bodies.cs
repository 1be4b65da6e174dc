using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Editing;

/// <summary>Makes a method a mere declaration.</summary>
internal static class Bodies
{
    public static bool Has(MethodDeclarationSyntax method)
        => method.Body is not null || method.ExpressionBody is not null;

    /// <summary>Puts a semicolon in place of the body.</summary>
    public static MethodDeclarationSyntax Drop(MethodDeclarationSyntax method)
    {
        if (!Has(method))
        {
            return method;
        }

        var behind = method.GetTrailingTrivia();
        var head = method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(default);
        return head.WithTrailingTrivia().WithSemicolonToken(
            SyntaxFactory.Token(SyntaxKind.SemicolonToken).WithTrailingTrivia(behind));
    }
}

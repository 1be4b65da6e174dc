using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Whether a signature has pointers, which a second part can only repeat where it is <c>unsafe</c> too.
/// </summary>
internal static class UnsafeSignature
{
    /// <summary>Whether it is not the method that is <c>unsafe</c> but a type around it.</summary>
    public static bool IsMadeUnsafeByType(IMethodSymbol method, SyntaxNode syntax)
        => (HasPointers(method.ReturnType) || method.Parameters.Any(static p => HasPointers(p.Type)))
            && syntax.Ancestors().OfType<TypeDeclarationSyntax>().Any(
                static t => t.Modifiers.Any(SyntaxKind.UnsafeKeyword));

    private static bool HasPointers(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HasPointers(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasPointers),
        _ => false,
    };
}

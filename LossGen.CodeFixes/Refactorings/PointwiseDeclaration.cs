using LossGen.CodeFixes.Editing;
using LossGen.Generators.Parsing.Pointwise;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace LossGen.CodeFixes.Refactorings;

/// <summary>
/// The declaration of a pointwise kernel of floats: the first two parameters of the scalar method are tensors, as
/// prediction and target are, the others the same number for all elements.
/// </summary>
internal static class PointwiseDeclaration
{
    private const int Tensors = 2;
    private const StringComparison Comparison = StringComparison.OrdinalIgnoreCase;

    /// <summary>Whether a parameter of the kernel has another meaning under this name.</summary>
    public static bool IsRole(string name)
        => PointwiseRoles.Table.All.Any(rule => string.Equals(rule.Role.ToString(), name, Comparison));

    /// <summary>The declaration. Its full names are shortened afterwards as far as the file's usings allow.</summary>
    public static MethodDeclarationSyntax Of(KernelSymbols symbols, SyntaxGenerator generator, IMethodSymbol scalar)
    {
        var parameters = scalar.Parameters
            .Select((p, i) => generator.ParameterDeclaration(
                p.Name,
                i < Tensors
                    ? generator.TypeExpression(symbols.Inputs)
                    : generator.TypeExpression(SpecialType.System_Single)))
            .Concat([generator.ParameterDeclaration("gradient", generator.TypeExpression(symbols.Outputs))]);
        var method = (MethodDeclarationSyntax)generator.MethodDeclaration(
            KernelDeclaration.FreeName(scalar.ContainingType, NameFor(scalar.Name)),
            parameters,
            returnType: generator.TypeExpression(SpecialType.System_Single),
            accessibility: scalar.DeclaredAccessibility,
            modifiers: DeclarationModifiers.Static | DeclarationModifiers.Partial);
        var attribute = generator.Attribute(
            generator.TypeExpression(symbols.Attribute),
            [generator.AttributeArgument(generator.NameOfExpression(generator.IdentifierName(scalar.Name)))]);
        return ((MethodDeclarationSyntax)generator.AddAttributes(Bodies.Drop(method), attribute))
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static string NameFor(string scalar)
        => scalar.EndsWith("Loss", StringComparison.Ordinal) ? scalar + "Kernel" : scalar + "Loss";
}

using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Writes down the namespace and the types around a method, so that they can be reopened.</summary>
internal static class ContainerParser
{
    public static string NamespaceOf(IMethodSymbol method)
        => method.ContainingNamespace is { IsGlobalNamespace: false } space
            ? space.ToDisplayString(DisplayFormats.Namespace)
            : string.Empty;

    public static EquatableArray<TypeSpec> TypesOf(IMethodSymbol method, SyntaxNode syntax)
    {
        var needsUnsafe = UnsafeSignature.IsMadeUnsafeByType(method, syntax);
        var types = new Stack<TypeSpec>();
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            types.Push(new TypeSpec
            {
                Keyword = Keyword(type),
                Name = Name(type),
                IsUnsafe = needsUnsafe && types.Count == 0,
            });
        }

        return types.ToEquatableArray();
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct, IsRefLikeType: true } => "ref struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };

    // Parts must agree on the names and the variance of type parameters; constraints need not be repeated.
    private static string Name(INamedTypeSymbol type)
    {
        var name = Identifiers.Escape(type.Name);
        return type.Arity == 0 ? name : $"{name}<{string.Join(", ", type.TypeParameters.Select(TypeParameter))}>";
    }

    private static string TypeParameter(ITypeParameterSymbol parameter)
    {
        var name = Identifiers.Escape(parameter.Name);
        return parameter.Variance switch
        {
            VarianceKind.In => "in " + name,
            VarianceKind.Out => "out " + name,
            _ => name,
        };
    }
}

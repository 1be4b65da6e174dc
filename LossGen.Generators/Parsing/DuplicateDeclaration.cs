using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Whether a method or one of its containing types is declared twice. The compiler reports that; two files of one
/// name, however, would make it throw away everything that the generator emits.
/// </summary>
internal static class DuplicateDeclaration
{
    public static bool Is(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (!IsFirst(type))
            {
                return true;
            }
        }

        return !IsFirst(method);
    }

    private static bool IsFirst(INamedTypeSymbol type)
    {
        INamespaceOrTypeSymbol container = type.ContainingType is { } outer ? outer : type.ContainingNamespace;
        var first = container.GetTypeMembers(type.Name, type.Arity).FirstOrDefault(static t => !t.IsFileLocal);
        return SymbolEqualityComparer.Default.Equals(first, type);
    }

    private static bool IsFirst(IMethodSymbol method)
    {
        var rivals = method.ContainingType.GetMembers(method.Name)
            .OfType<IMethodSymbol>()
            .Where(m => m.Parameters.Length == method.Parameters.Length && m.Arity == method.Arity)
            .ToList();
        if (rivals.Count < 2)
        {
            return rivals.Count == 0 || SymbolEqualityComparer.Default.Equals(rivals[0], method);
        }

        var name = HintNames.Of(method);
        var first = rivals.First(m => string.Equals(HintNames.Of(m), name, StringComparison.OrdinalIgnoreCase));
        return SymbolEqualityComparer.Default.Equals(first, method);
    }
}

using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// The names that kernels use and that mean something else where the method stands. Usings inside a namespace win over
/// everything outside of it, but not over the members of the namespace itself and of the containing types.
/// </summary>
internal static class HiddenNames
{
    private static readonly string[] RuntimeNamespace = ["LossGen", "Numerics", "V1"];

    private static readonly string[] OfFramework =
    [
        "System.Half",
        "System.ReadOnlySpan",
        "System.Span",
        "System.Runtime.CompilerServices.MethodImpl",
        "System.Runtime.CompilerServices.MethodImplOptions",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.Intrinsics.Vector128",
        "System.Runtime.Intrinsics.Vector256",
        "System.Runtime.Intrinsics.Vector512",
    ];

    /// <summary>The hidden names in full: <c>System.Half</c>.</summary>
    public static EquatableArray<string> Of(IMethodSymbol method)
    {
        if (method.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var compilation })
        {
            return EquatableArray<string>.Empty;
        }

        var space = compilation.GetCompilationNamespace(method.ContainingNamespace) ?? method.ContainingNamespace;
        return OfFramework.Concat(OfRuntime(compilation))
            .Where(full => IsMemberOf(space, full) || IsInTypes(method.ContainingType, SimpleName(full)))
            .ToEquatableArray();
    }

    private static IEnumerable<string> OfRuntime(Compilation compilation)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var name in RuntimeNamespace)
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(n => n.Name == name);
        }

        var prefix = string.Join(".", RuntimeNamespace) + ".";
        return space?.GetTypeMembers().Select(t => prefix + t.Name).Distinct() ?? [];
    }

    private static bool IsMemberOf(INamespaceSymbol space, string full)
    {
        var name = SimpleName(full);
        return space.ToDisplayString() + "." + name != full
            && (space.GetMembers(name).Any() || space.GetMembers(name + "Attribute").Any());
    }

    private static bool IsInTypes(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.ContainingType)
        {
            if (type.Name == name || type.TypeParameters.Any(p => p.Name == name) || Inherits(type, name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Inherits(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).Any())
            {
                return true;
            }
        }

        return false;
    }

    private static string SimpleName(string full) => full.Substring(full.LastIndexOf('.') + 1);
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// The names that kernels use and that mean something else where the method stands. Usings inside a namespace win over
/// everything outside of it, but not over the members of the namespace itself and of the containing types.
/// </summary>
internal sealed class HiddenNames
{
    // A type is looked at once in a compilation: after an edit of a declaration all kernels are parsed again.
    private static readonly ConditionalWeakTable<Compilation, HiddenNames> Known = new();

    private readonly Compilation _compilation;
    private readonly KernelNames _names;
    private readonly ConcurrentDictionary<INamespaceSymbol, EquatableArray<string>> _ofNamespaces =
        NewCache<INamespaceSymbol>();
    private readonly ConcurrentDictionary<INamedTypeSymbol, EquatableArray<string>> _ofTypes =
        NewCache<INamedTypeSymbol>();

    private HiddenNames(Compilation compilation)
    {
        _compilation = compilation;
        _names = KernelNames.Of(compilation);
    }

    /// <summary>The hidden names in full: <c>System.Half</c>.</summary>
    public static EquatableArray<string> Of(IMethodSymbol method)
        => method.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation }
            ? Known.GetValue(compilation, static c => new HiddenNames(c)).In(method.ContainingType)
            : EquatableArray<string>.Empty;

    private EquatableArray<string> In(INamedTypeSymbol type) => _ofTypes.GetOrAdd(type, Find);

    private EquatableArray<string> Find(INamedTypeSymbol type)
    {
        var inSpace = _ofNamespaces.GetOrAdd(type.ContainingNamespace, FindInNamespace);
        var simple = new HashSet<string>(SimpleNamesIn(type).Where(_names.IsUsed), StringComparer.Ordinal);
        return simple.Count == 0
            ? inSpace
            : _names.All.Where(full => inSpace.Contains(full) || simple.Contains(KernelNames.Simple(full)))
                .ToEquatableArray();
    }

    private EquatableArray<string> FindInNamespace(INamespaceSymbol part)
    {
        var space = _compilation.GetCompilationNamespace(part) ?? part;
        var prefix = space.ToDisplayString() + ".";
        return _names.All.Where(full => IsMemberOf(space, prefix, full)).ToEquatableArray();
    }

    private static bool IsMemberOf(INamespaceSymbol space, string prefix, string full)
    {
        var name = KernelNames.Simple(full);
        return prefix + name != full
            && (space.GetMembers(name).Any() || space.GetMembers(name + "Attribute").Any());
    }

    /// <summary>
    /// The names of the types around, of their type parameters, and of all that is in them or inherited.
    /// </summary>
    private static IEnumerable<string> SimpleNamesIn(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            yield return type.Name;
            foreach (var parameter in type.TypeParameters)
            {
                yield return parameter.Name;
            }

            for (var current = type; current is not null; current = current.BaseType)
            {
                // The names of a type's members are not those of the types in it.
                foreach (var name in current.MemberNames.Concat(current.GetTypeMembers().Select(static t => t.Name)))
                {
                    yield return name;
                }
            }
        }
    }

    private static ConcurrentDictionary<T, EquatableArray<string>> NewCache<T>()
        where T : class, ISymbol
        => new(SymbolEqualityComparer.Default);
}

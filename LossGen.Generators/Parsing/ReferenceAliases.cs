using System.Runtime.CompilerServices;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// References that have aliases alone: their names are not found in the global namespace, but behind <c>alias::</c>.
/// </summary>
internal sealed class ReferenceAliases
{
    private const string Global = AliasSpec.Global;

    // The references are looked at once in a compilation: after an edit of a declaration all kernels are parsed again.
    private static readonly ConditionalWeakTable<Compilation, ReferenceAliases> Known = new();

    private static readonly ReferenceAliases None = new([], null);

    private readonly Dictionary<ISymbol, string> _aliases = new(SymbolEqualityComparer.Default);

    private ReferenceAliases(IEnumerable<MetadataReference> references, Compilation? compilation)
    {
        foreach (var reference in references)
        {
            var aliases = reference.Properties.Aliases;
            if (!aliases.IsDefaultOrEmpty && !aliases.Contains(Global)
                && compilation?.GetAssemblyOrModuleSymbol(reference) is { } assembly)
            {
                _aliases[assembly] = Identifiers.Escape(aliases[0]);
            }
        }
    }

    /// <summary>The aliases of the compilation in which a method stands.</summary>
    public static ReferenceAliases Of(IMethodSymbol method)
        => method.ContainingAssembly is ISourceAssemblySymbol { Compilation: var compilation }
            ? Known.GetValue(compilation, static c => new ReferenceAliases(c.References, c))
            : None;

    /// <summary>What stands before the names of an assembly: <c>global</c>, or the first of its aliases.</summary>
    public string Before(IAssemblySymbol? assembly)
        => assembly is not null && _aliases.TryGetValue(assembly, out var alias) ? alias : Global;

    /// <summary>A symbol as text, with the alias of every type in it.</summary>
    public string Text(ISymbol symbol, SymbolDisplayFormat format)
    {
        if (_aliases.Count == 0)
        {
            return symbol.ToDisplayString(format);
        }

        var parts = symbol.ToDisplayParts(format);
        return string.Concat(
            parts.Select((part, i) => IsGlobal(part) ? Before(AssemblyBehind(parts, i)) : part.ToString()));
    }

    /// <summary>All aliases that stand in a text.</summary>
    public IEnumerable<string> In(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        return _aliases.Values.Distinct().Where(alias => all.Exists(text => text.Contains(alias + "::")))
            .OrderBy(static alias => alias, StringComparer.Ordinal);
    }

    private static bool IsGlobal(SymbolDisplayPart part)
        => part.Kind == SymbolDisplayPartKind.Keyword && part.ToString() == Global;

    // Behind "global" stand the namespaces, and the outermost type is the first that has an assembly of its own.
    private static IAssemblySymbol? AssemblyBehind(IEnumerable<SymbolDisplayPart> parts, int place)
        => parts.Skip(place).Select(static part => part.Symbol).OfType<INamedTypeSymbol>().FirstOrDefault()
            ?.ContainingAssembly;
}

using System.Runtime.CompilerServices;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Declarations as they were parsed in earlier compilations. After any edit Roslyn asks for all kernels of a project
/// again; those whose file is the same are parsed anew only where something that the project declares has changed.
/// Pointwise kernels and declarations with errors always are.
/// </summary>
internal static class KnownDeclarations
{
    private static readonly ConditionalWeakTable<SyntaxNode, Known> ByAttribute = new();

    public static Declaration Parse(
        IMethodSymbol method,
        AttributeData attribute,
        Compilation compilation,
        CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not { } syntax)
        {
            return KernelParser.Parse(method, attribute, cancellation);
        }

        var surface = DeclaredSurface.Of(compilation);
        var known = ByAttribute.GetValue(syntax, static _ => new Known());
        if (known.In(surface) is { } earlier)
        {
            return earlier;
        }

        var declaration = KernelParser.Parse(method, attribute, cancellation);
        if (IsKnownByItsSurface(declaration))
        {
            known.Remember(declaration, surface);
        }

        return declaration;
    }

    // The bodies of scalar methods are part of a pointwise kernel. A finding may point into another file.
    private static bool IsKnownByItsSurface(Declaration declaration)
        => declaration is { Kernel: not null, Findings.Count: 0 };

    private sealed class Known
    {
        private Entry? _entry;

        public Declaration? In(DeclaredSurface surface)
        {
            if (_entry is not { } entry)
            {
                return null;
            }

            if (!surface.IsSameAs(entry.Surface))
            {
                // A declaration with errors is not remembered: what was there before it must not stay either.
                _entry = null;
                return null;
            }

            // The next edit is compared with this one, and the earlier files can be collected.
            Remember(entry.Declaration, surface);
            return entry.Declaration;
        }

        public void Remember(Declaration declaration, DeclaredSurface surface) => _entry = new(declaration, surface);
    }

    private sealed record Entry(Declaration Declaration, DeclaredSurface Surface);
}

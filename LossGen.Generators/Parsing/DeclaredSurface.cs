using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>
/// All that can give a declaration its meaning: what the files of a compilation declare, its references and its
/// options. Edits within the bodies of methods, of the attributes of methods and of comments leave it as it was.
/// </summary>
internal sealed class DeclaredSurface
{
    private static readonly ConditionalWeakTable<Compilation, DeclaredSurface> Known = new();

    // It must not hold the compilation, which outlives an edit as long as this does.
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;

    // Stands for this surface in a later one, which must not hold the files of all that were before it.
    private readonly object _identity = new();
    private Comparison? _last;

    private DeclaredSurface(Compilation compilation)
    {
        _trees = [.. compilation.SyntaxTrees];
        _references = [.. compilation.References];
        _options = compilation.Options;
        _assembly = compilation.AssemblyName;
    }

    public static DeclaredSurface Of(Compilation compilation)
        => Known.GetValue(compilation, static c => new DeclaredSurface(c));

    /// <summary>Whether a declaration means here what it meant in an earlier compilation.</summary>
    public bool IsSameAs(DeclaredSurface earlier)
    {
        // All kernels of a project ask for the same one.
        var last = _last;
        if (last?.Earlier != earlier._identity)
        {
            _last = last = new Comparison(earlier._identity, Equals(earlier));
        }

        return last.AreSame;
    }

    private bool Equals(DeclaredSurface other)
        => ReferenceEquals(this, other)
            || (_assembly == other._assembly
                && _options.Equals(other._options)
                && _references.SequenceEqual(other._references)
                && _trees.SequenceEqual(other._trees, TreeComparer.Instance));

    private sealed record Comparison(object Earlier, bool AreSame);

    private sealed class TreeComparer : IEqualityComparer<SyntaxTree>
    {
        public static TreeComparer Instance { get; } = new();

        public bool Equals(SyntaxTree? x, SyntaxTree? y)
            => ReferenceEquals(x, y)
                || (x is not null && y is not null
                    && x.FilePath == y.FilePath
                    && x.Options.Equals(y.Options)
                    && Declared(x).SequenceEqual(Declared(y)));

        public int GetHashCode(SyntaxTree tree) => 0;

        /// <summary>The tokens of a file, with directives, without those that no other declaration can see.</summary>
        private static IEnumerable<(int Kind, string Text)> Declared(SyntaxTree tree)
            => tree.GetRoot()
                .DescendantTokens(static node => !IsPrivate(node), descendIntoTrivia: true)
                .Select(static token => (token.RawKind, token.Text));

        // A directive holds for what follows too. The braces and arrows of bodies stay: that there is one can be seen.
        private static bool IsPrivate(SyntaxNode node) => !node.ContainsDirectives && node switch
        {
            StatementSyntax { Parent: BlockSyntax { Parent: BaseMethodDeclarationSyntax method } } => HidesBody(method),
            ExpressionSyntax { Parent: ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax method } }
                => HidesBody(method),
            AttributeListSyntax { Parent: MethodDeclarationSyntax method } => !IsImplementation(method),
            DocumentationCommentTriviaSyntax => true,
            _ => false,
        };

        // In a struct, a body that names a parameter of the primary constructor, which may stand in another part, adds
        // a field, as 'field' does in a property. What a class holds changes no declaration.
        private static bool HidesBody(BaseMethodDeclarationSyntax method)
            => method.Parent is ClassDeclarationSyntax or InterfaceDeclarationSyntax;

        // The attributes of an implementation belong to the definition as well, which may be a kernel in another file.
        private static bool IsImplementation(MethodDeclarationSyntax method)
            => method.Modifiers.Any(SyntaxKind.PartialKeyword)
                && (method.Body is not null || method.ExpressionBody is not null);
    }
}

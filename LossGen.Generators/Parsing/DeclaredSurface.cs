using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>
/// All that can give a declaration its meaning: what the files of a compilation declare, its references and its
/// options. Most edits leave it as it was: those within the bodies of methods, and those of the attributes of a method.
/// </summary>
internal sealed class DeclaredSurface
{
    private static readonly ConditionalWeakTable<Compilation, DeclaredSurface> Known = new();

    // It must not hold the compilation, which outlives an edit as long as this does.
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly CompilationOptions _options;
    private readonly string? _assembly;
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
        if (last?.Earlier != earlier)
        {
            _last = last = new Comparison(earlier, Equals(earlier));
        }

        return last.AreSame;
    }

    private bool Equals(DeclaredSurface other)
        => ReferenceEquals(this, other)
            || (_assembly == other._assembly
                && _options.Equals(other._options)
                && _references.SequenceEqual(other._references)
                && _trees.SequenceEqual(other._trees, TreeComparer.Instance));

    private sealed record Comparison(DeclaredSurface Earlier, bool AreSame);

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

        /// <summary>The text of a file, directives included, without what no other declaration can see.</summary>
        private static IEnumerable<(int Kind, string Text)> Declared(SyntaxTree tree)
            => tree.GetRoot()
                .DescendantNodesAndTokens(static node => !IsPrivate(node), descendIntoTrivia: true)
                .Where(static part => part.IsToken || part.IsKind(SyntaxKind.GlobalStatement))
                .Select(static part => (part.RawKind, part.IsToken ? part.AsToken().Text : string.Empty));

        // A directive holds for what follows too. The braces and arrows of bodies stay: that there is one can be seen.
        private static bool IsPrivate(SyntaxNode node) => !node.ContainsDirectives && node switch
        {
            StatementSyntax { Parent: BlockSyntax { Parent: BaseMethodDeclarationSyntax or AccessorDeclarationSyntax } }
                => true,
            ExpressionSyntax { Parent: ArrowExpressionClauseSyntax } => true,
            AttributeListSyntax { Parent: MethodDeclarationSyntax } => true,
            GlobalStatementSyntax or DocumentationCommentTriviaSyntax => true,
            _ => false,
        };
    }
}

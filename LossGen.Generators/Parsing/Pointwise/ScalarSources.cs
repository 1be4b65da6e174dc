using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>
/// The bodies of scalar methods. Those of the compilation are there; of those in <c>LossGen.ScalarLosses</c>, which a
/// reference shows without bodies, the generator carries the source.
/// </summary>
internal sealed class ScalarSources
{
    private const string Prefix = "ScalarLosses.";

    // A compilation is asked for the bodies of all its pointwise kernels.
    private static readonly ConditionalWeakTable<Compilation, ScalarSources> Known = new();

    private readonly Compilation _compilation;
    private readonly Lazy<Compilation> _withLosses;

    private ScalarSources(Compilation compilation)
    {
        _compilation = compilation;
        _withLosses = new(AddLosses);
    }

    public static ScalarSources Of(Compilation compilation)
        => Known.GetValue(compilation, static c => new ScalarSources(c));

    /// <summary>The body of a method as operations, or null where there is no source.</summary>
    public IOperation? BodyOf(IMethodSymbol method, CancellationToken cancellation)
    {
        method = method.PartialImplementationPart ?? method;
        return method.DeclaringSyntaxReferences.FirstOrDefault() is { } reference
            ? Read(reference.GetSyntax(cancellation), cancellation)
            : Carried(method) is { } carried
            ? Read(carried.DeclaringSyntaxReferences[0].GetSyntax(cancellation), cancellation)
            : null;
    }

    private IOperation? Read(SyntaxNode syntax, CancellationToken cancellation)
    {
        // The source of another project may be there without being part of this compilation.
        var home = _compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? _compilation
            : _withLosses.IsValueCreated && _withLosses.Value.ContainsSyntaxTree(syntax.SyntaxTree) ? _withLosses.Value
            : null;
        return home?.GetSemanticModel(syntax.SyntaxTree).GetOperation(syntax, cancellation);
    }

    private IMethodSymbol? Carried(IMethodSymbol method)
        => method.ContainingType?.ToDisplayString() == KnownNames.ScalarLosses
            ? _withLosses.Value.Assembly.GetTypeByMetadataName(KnownNames.ScalarLosses)?
                .GetMembers(method.Name).OfType<IMethodSymbol>()
                .FirstOrDefault(m => m.Parameters.Length == method.Parameters.Length)
            : null;

    private Compilation AddLosses()
    {
        var options = (CSharpParseOptions?)_compilation.SyntaxTrees.FirstOrDefault()?.Options;
        var assembly = typeof(ScalarSources).GetTypeInfo().Assembly;
        return _compilation.AddSyntaxTrees(assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Select(name => CSharpSyntaxTree.ParseText(Text(assembly, name), options)));
    }

    private static SourceText Text(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name);
        return SourceText.From(stream);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Benchmarks.Generator;

/// <summary>
/// What Roslyn itself takes for a generator of two files a method: the attribute look-up, the types of the
/// parameters, and the names of the files, of which it compares each with all others.
/// </summary>
internal sealed class OutlineGenerator : IIncrementalGenerator
{
    private static readonly string[] Endings = ["", ".Tile"];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "LossGen.CrossEntropyKernelAttribute",
            static (node, _) => node is MethodDeclarationSyntax,
            static (found, _) => NameOf((IMethodSymbol)found.TargetSymbol));
        context.RegisterSourceOutput(found, static (output, name) =>
        {
            foreach (var ending in Endings)
            {
                output.AddSource(name + ending + ".g.cs", "// nothing");
            }
        });
    }

    private static string NameOf(IMethodSymbol method)
    {
        var types = method.Parameters.Select(
            static p => ((INamedTypeSymbol)p.Type).Name + ((INamedTypeSymbol)p.Type).TypeArguments[0].Name);
        return $"{method.ContainingType.Name}.{method.Name}_{string.Join('_', types)}";
    }
}

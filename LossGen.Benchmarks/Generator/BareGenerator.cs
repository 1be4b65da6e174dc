using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Benchmarks.Generator;

/// <summary>
/// The least that a generator of this kind can do: it looks its attribute up, which Roslyn does anew in every
/// compilation, and makes nothing of what is found.
/// </summary>
internal sealed class BareGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var found = context.SyntaxProvider.ForAttributeWithMetadataName(
            "LossGen.CrossEntropyKernelAttribute",
            static (node, _) => node is MethodDeclarationSyntax,
            static (_, _) => 0);
        context.RegisterSourceOutput(found, static (_, _) => { });
    }
}

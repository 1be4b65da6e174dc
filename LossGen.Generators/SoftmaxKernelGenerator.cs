using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators;

/// <summary>Gives every method with <c>[SoftmaxKernel]</c> its body.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SoftmaxKernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => KernelPipeline.Register(context, KnownNames.SoftmaxKernelAttribute);
}

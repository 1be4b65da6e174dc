using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators;

/// <summary>Gives every method with <c>[LinearCrossEntropyKernel]</c> its body.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LinearCrossEntropyKernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => KernelPipeline.Register(context, KnownNames.LinearCrossEntropyKernelAttribute);
}

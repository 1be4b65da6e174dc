using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators;

/// <summary>Gives every method with <c>[DistillationKernel]</c> its body.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DistillationKernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => KernelPipeline.Register(context, KnownNames.DistillationKernelAttribute);
}

using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators;

/// <summary>Gives every method with <c>[PointwiseLossKernel]</c> its body.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PointwiseLossKernelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
        => KernelPipeline.Register(context, KnownNames.PointwiseLossKernelAttribute);
}

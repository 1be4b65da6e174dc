using Microsoft.CodeAnalysis;

namespace LossGen.CodeFixes.Refactorings;

/// <summary>The types that the declaration of a pointwise kernel names.</summary>
internal sealed record PointwiseSymbols(INamedTypeSymbol Attribute, INamedTypeSymbol Inputs, INamedTypeSymbol Outputs)
{
    /// <summary>Null where the project does not know LossGen or spans.</summary>
    public static PointwiseSymbols? Of(Compilation compilation)
    {
        var attribute = compilation.GetTypeByMetadataName("LossGen.PointwiseLossKernelAttribute");
        var inputs = compilation.GetTypeByMetadataName("System.ReadOnlySpan`1");
        var outputs = compilation.GetTypeByMetadataName("System.Span`1");
        if (attribute is null || inputs is null || outputs is null)
        {
            return null;
        }

        var element = compilation.GetSpecialType(SpecialType.System_Single);
        return new(attribute, inputs.Construct(element), outputs.Construct(element));
    }
}

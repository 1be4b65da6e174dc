using Microsoft.CodeAnalysis;

namespace LossGen.CodeFixes.Refactorings;

/// <summary>The types that a declaration names.</summary>
internal sealed record KernelSymbols(
    INamedTypeSymbol Attribute, INamedTypeSymbol Inputs, INamedTypeSymbol Targets, INamedTypeSymbol Outputs)
{
    /// <summary>Null where the project does not know LossGen or spans.</summary>
    public static KernelSymbols? Of(Compilation compilation, string attributeName)
    {
        var attribute = compilation.GetTypeByMetadataName(attributeName);
        var inputs = compilation.GetTypeByMetadataName("System.ReadOnlySpan`1");
        var outputs = compilation.GetTypeByMetadataName("System.Span`1");
        if (attribute is null || inputs is null || outputs is null)
        {
            return null;
        }

        var element = compilation.GetSpecialType(SpecialType.System_Single);
        var index = compilation.GetSpecialType(SpecialType.System_Int32);
        return new(attribute, inputs.Construct(element), inputs.Construct(index), outputs.Construct(element));
    }
}

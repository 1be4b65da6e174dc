using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What element types must be.</summary>
internal static class ElementRules
{
    public static readonly DiagnosticDescriptor NotSixteenBits = new(
        "LOSSGEN100",
        "An element of 16 bits has another size",
        "'{0}' {1}: by its name it would be read as the 16 bits of {2}; "
            + "use the type of the library, or give this one another name",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN100"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [NotSixteenBits];
}

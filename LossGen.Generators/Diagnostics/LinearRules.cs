using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What the declaration of a linear kernel may hold.</summary>
internal static class LinearRules
{
    public static readonly DiagnosticDescriptor TensorOfLinearKernel = new(
        "LOSSGEN096",
        "A linear kernel takes spans",
        "'{0}' is a tensor span: a linear kernel takes N, D and C from the lengths of plain spans; make it a span and "
            + "pass MemoryMarshal.CreateSpan of a dense tensor's first element and length",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN096"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [TensorOfLinearKernel];
}

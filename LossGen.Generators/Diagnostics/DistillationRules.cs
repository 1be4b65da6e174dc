using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a distillation kernel asks for.</summary>
internal static class DistillationRules
{
    public static readonly DiagnosticDescriptor NoTargets = new(
        "LOSSGEN086",
        "A hard weight or an ignore index needs targets",
        "'{0}' has {1} but no 'targets': add it, or remove {1}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN086"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [NoTargets];
}

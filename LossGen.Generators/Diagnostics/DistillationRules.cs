using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a distillation kernel asks for.</summary>
internal static class DistillationRules
{
    public static readonly DiagnosticDescriptor HardTargetsWithoutWeight = new(
        "LOSSGEN086",
        "Hard targets and their weight come together",
        "'{0}' has {1} but no {2}: add it, or remove {1}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN086"));

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [HardTargetsWithoutWeight];
}

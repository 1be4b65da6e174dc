using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a distillation kernel asks for.</summary>
internal static class DistillationRules
{
    public static readonly DiagnosticDescriptor TemperatureOutOfRange = new(
        "LOSSGEN084",
        "Temperature is out of range",
        "Temperature is {0}: write a finite number above 0",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN084"), customTags: Final);

    public static readonly DiagnosticDescriptor HardWeightOutOfRange = new(
        "LOSSGEN085",
        "HardWeight is out of range",
        "HardWeight is {0}: write a number between 0 and 1, or leave it and 'targets' out",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN085"), customTags: Final);

    public static readonly DiagnosticDescriptor HardTargetsWithoutWeight = new(
        "LOSSGEN086",
        "Hard targets and their weight come together",
        "'{0}' has {1} but no {2}: add it, or remove {1}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN086"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        TemperatureOutOfRange, HardWeightOutOfRange, HardTargetsWithoutWeight,
    ];
}

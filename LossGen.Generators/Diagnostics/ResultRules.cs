using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a kernel may return, and that it gives something.</summary>
internal static class ResultRules
{
    public static readonly DiagnosticDescriptor ReturnType = new(
        "LOSSGEN021",
        "The kernel returns a type that is not a loss",
        "'{0}' returns {1}: return {2}",
        Result, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN021"), customTags: Final);

    public static readonly DiagnosticDescriptor ReturnWithoutReduction = new(
        "LOSSGEN022",
        "A kernel without reduction returns void",
        "'{0}' returns a value, but Reduction.None does not reduce the losses: return void and add a parameter "
            + "'losses', or choose Reduction.Mean or Reduction.Sum",
        Result, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN022"), customTags: Final);

    public static readonly DiagnosticDescriptor NothingAsked = new(
        "LOSSGEN023",
        "The kernel has no result",
        "'{0}' returns nothing and writes nothing: {1}",
        Result, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN023"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        ReturnType, ReturnWithoutReduction, NothingAsked,
    ];
}

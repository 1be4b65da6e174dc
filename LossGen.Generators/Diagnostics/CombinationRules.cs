using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>Parameters and options that make no sense together, or one without the other.</summary>
internal static class CombinationRules
{
    public static readonly DiagnosticDescriptor NoEffect = new(
        "LOSSGEN040",
        "A parameter or an option has no effect",
        "'{0}' has no effect {1}: {2}, or remove it",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN040"), customTags: Final);

    public static readonly DiagnosticDescriptor OutputGradientShape = new(
        "LOSSGEN041",
        "The upstream gradient does not suit the reduction",
        "'{0}' is {1}, but under Reduction.{2} there is {3}: write {4}",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN041"), customTags: Final);

    public static readonly DiagnosticDescriptor TwoDivisors = new(
        "LOSSGEN042",
        "Unweighted smoothing has two divisors",
        "SmoothingWeights.Unweighted divides its two terms by different numbers, but '{0}' belongs to a single mean: "
            + "choose SmoothingWeights.Weighted or remove the parameter",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN042"), customTags: Final);

    public static readonly DiagnosticDescriptor ShiftWithoutSequences = new(
        "LOSSGEN043",
        "A target shift needs the length of a sequence",
        "TargetShift is set, but the length of a sequence is unknown: add a parameter 'sequenceLength' of type int",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN043"), customTags: Final);

    public static readonly DiagnosticDescriptor StrideWithoutClasses = new(
        "LOSSGEN044",
        "A row stride needs the number of classes",
        "'{0}' is the distance between rows, not their length: set Classes, or add a parameter 'classes' or "
            + "'classWeights'",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN044"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        NoEffect, OutputGradientShape, TwoDivisors, ShiftWithoutSequences, StrideWithoutClasses,
    ];
}

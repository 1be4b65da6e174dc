using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>The terms that a loss is made of, and which of them stand together.</summary>
internal static class TermRules
{
    public static readonly DiagnosticDescriptor FormWithAnotherTerm = new(
        "LOSSGEN061",
        "A form of the target's loss stands alone",
        "{0} cannot stand with {1}: it changes what the probability of one target costs, and no definition says what "
            + "becomes of another term; remove one of them",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN061"), customTags: Final);

    public static readonly DiagnosticDescriptor NeedsHardTargets = new(
        "LOSSGEN062",
        "An option needs targets that are classes",
        "{0} speaks of the class of a row, but with targetProbabilities a row has a share of every class: remove {0}, "
            + "or take 'targets'",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN062"), customTags: Final);

    public static readonly DiagnosticDescriptor TwoKindsOfTargets = new(
        "LOSSGEN063",
        "A kernel has one kind of targets",
        "'{0}' and '{1}' are both targets: remove one of them",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN063"), customTags: Final);

    public static readonly DiagnosticDescriptor ShapeUnknown = new(
        "LOSSGEN064",
        "Nothing tells rows from classes",
        "Neither the logits nor '{0}' tell rows from classes: set Classes, add a parameter 'classes', 'classWeights' "
            + "or 'losses', or make a span a tensor span",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN064"), customTags: Final);

    public static readonly DiagnosticDescriptor NoZLossToReport = new(
        "LOSSGEN065",
        "There is no z-loss to report",
        "'{0}' receives the z-loss's part of the result, but {1}, or remove '{0}'",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN065"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [FormWithAnotherTerm, NeedsHardTargets, TwoKindsOfTargets, ShapeUnknown, NoZLossToReport];
}

using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>The terms that a loss is made of, and which of them stand together.</summary>
internal static class TermRules
{
    public static readonly DiagnosticDescriptor FormWithAnotherTerm = new(
        "LOSSGEN061",
        "A form of the target's loss excludes other terms",
        "{0} cannot be combined with {1}: it replaces the loss of a single target, and what becomes of another "
            + "term is not defined; remove one of them",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN061"), customTags: Final);

    public static readonly DiagnosticDescriptor NeedsHardTargets = new(
        "LOSSGEN062",
        "An option needs class targets",
        "{0} depends on the target class of a row, but with targetProbabilities every class has a share: remove {0}, "
            + "or use 'targets'",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN062"), customTags: Final);

    public static readonly DiagnosticDescriptor TwoKindsOfTargets = new(
        "LOSSGEN063",
        "A kernel has one kind of targets",
        "'{0}' and '{1}' are both targets: remove one of them",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN063"), customTags: Final);

    public static readonly DiagnosticDescriptor ShapeUnknown = new(
        "LOSSGEN064",
        "The number of classes cannot be inferred",
        "The lengths of the logits and of '{0}' do not determine the number of classes: set Classes, add a parameter "
            + "'classes', 'classWeights' or 'losses', or make a span a tensor span",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN064"), customTags: Final);

    public static readonly DiagnosticDescriptor NoZLossToReport = new(
        "LOSSGEN065",
        "There is no z-loss to report",
        "'{0}' receives the z-loss's part of the result, but {1}, or remove '{0}'",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN065"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [FormWithAnotherTerm, NeedsHardTargets, TwoKindsOfTargets, ShapeUnknown, NoZLossToReport];
}

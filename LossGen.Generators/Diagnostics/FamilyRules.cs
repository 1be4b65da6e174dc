using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What the kernels beside cross-entropy ask for.</summary>
internal static class FamilyRules
{
    public static readonly DiagnosticDescriptor UnknownClasses = new(
        "LOSSGEN080",
        "The number of classes is not known",
        "'{0}' does not determine the number of classes: set Classes, add a parameter 'classes'{1}, "
            + "or make a span a tensor span",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN080"), customTags: Final);

    public static readonly DiagnosticDescriptor HalfABackwardPass = new(
        "LOSSGEN081",
        "A backward pass needs both gradients",
        "'{0}' has '{1}' but no '{2}': add it, the backward pass needs both, or remove '{1}'",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN081"), customTags: Final);

    public static readonly DiagnosticDescriptor SoftmaxReturns = new(
        "LOSSGEN082",
        "A softmax kernel returns void",
        "'{0}' returns a value, but a softmax has no loss: return void",
        Result, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN082"), customTags: Final);

    public static readonly DiagnosticDescriptor OtherInput = new(
        "LOSSGEN083",
        "The kernel's input has another name",
        "'{0}' is the input {1}: {2}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN083"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        UnknownClasses, HalfABackwardPass, SoftmaxReturns, OtherInput,
    ];
}

using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What the parameters must be.</summary>
internal static class ParameterRules
{
    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "LOSSGEN014",
        "The parameter has no role",
        "'{0}' is not a role of [{1}]: {2}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN014"), customTags: Final);

    public static readonly DiagnosticDescriptor MissingRole = new(
        "LOSSGEN015",
        "A parameter is missing",
        "'{0}' has no parameter '{1}': add one of type {2}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN015"), customTags: Final);

    public static readonly DiagnosticDescriptor RepeatedRole = new(
        "LOSSGEN016",
        "A role is given twice",
        "The role '{0}' is given to '{1}' and to '{2}': remove one of them or give it another role",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN016"), customTags: Final);

    public static readonly DiagnosticDescriptor ParameterType = new(
        "LOSSGEN017",
        "The parameter has a type that its role does not take",
        "'{0}' is of type {1}: write {2}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN017"), customTags: Final);

    public static readonly DiagnosticDescriptor ElementTypesDiffer = new(
        "LOSSGEN018",
        "The element types of a kernel must agree",
        "'{0}' is of type {1}, but the {4} make {3} the element type: write {2}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN018"), customTags: Final);

    public static readonly DiagnosticDescriptor NotASpan = new(
        "LOSSGEN019",
        "Kernels take spans",
        "'{0}' is of type {1}, kernels take spans: write {2}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN019"), customTags: Final);

    public static readonly DiagnosticDescriptor ByReference = new(
        "LOSSGEN020",
        "The parameter must be passed by value",
        "'{0}' must be passed by value, not by '{2}'{3}: write {1}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN020"), customTags: Final);

    public static readonly DiagnosticDescriptor OldTensors = new(
        "LOSSGEN035",
        "Tensor spans need System.Numerics.Tensors 10",
        "'{0}' is a tensor span of System.Numerics.Tensors {1}, whose memory kernels cannot reach: "
            + "reference version {2} or later of the package, or make it a span",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN035"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        UnknownParameter, MissingRole, RepeatedRole, ParameterType, ElementTypesDiffer, NotASpan, ByReference,
        OldTensors,
    ];
}

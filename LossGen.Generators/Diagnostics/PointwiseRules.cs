using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a pointwise kernel asks for, and what its scalar method may say.</summary>
internal static class PointwiseRules
{
    public static readonly DiagnosticDescriptor Unsupported = new(
        "LOSSGEN087",
        "A scalar method uses what kernels do not support",
        "'{0}' cannot be part of a pointwise loss: {1}",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN087"), customTags: Final);

    public static readonly DiagnosticDescriptor NoScalarMethod = new(
        "LOSSGEN088",
        "There is no such scalar method",
        "{0}: name a static method with a body, whose parameters and result are float, double or a type parameter "
            + "of IFloatingPointIeee754",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN088"), customTags: Final);

    public static readonly DiagnosticDescriptor UnknownParameter = new(
        "LOSSGEN089",
        "A parameter of a pointwise kernel has no role",
        "'{0}' is neither a parameter of '{1}' nor a role: {2}",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN089"), customTags: Final);

    public static readonly DiagnosticDescriptor MissingParameter = new(
        "LOSSGEN090",
        "A parameter of the scalar method is missing",
        "'{0}' has no parameter '{1}', which '{2}' takes: add a ReadOnlySpan<{3}>, or a {3} that is the same for all "
            + "elements",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN090"), customTags: Final);

    public static readonly DiagnosticDescriptor NoTensor = new(
        "LOSSGEN091",
        "A pointwise kernel needs a span",
        "'{0}' takes no span of elements: make a parameter of '{1}' a ReadOnlySpan",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN091"), customTags: Final);

    public static readonly DiagnosticDescriptor NothingToDerive = new(
        "LOSSGEN092",
        "A gradient belongs to a span of the scalar method's parameters",
        "'{0}' would receive the derivative with respect to '{1}', which is no span of this kernel: make '{1}' a "
            + "ReadOnlySpan<{2}>, or remove '{0}'",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN092"), customTags: Final);

    public static readonly DiagnosticDescriptor NameOfRole = new(
        "LOSSGEN093",
        "A parameter of the scalar method is called like a role",
        "'{1}' has a parameter '{0}', which is a role of the kernel: rename it in '{1}'",
        Parameters, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN093"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        Unsupported, NoScalarMethod, UnknownParameter, MissingParameter, NoTensor, NothingToDerive, NameOfRole,
    ];
}

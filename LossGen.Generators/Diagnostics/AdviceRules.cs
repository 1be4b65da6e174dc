using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>
/// What is legal but hardly meant. A warning means that the kernel does something else than the declaration says;
/// what may well be meant is information, because many build with warnings as errors.
/// </summary>
internal static class AdviceRules
{
    public static readonly DiagnosticDescriptor ReductionWithoutEffect = new(
        "LOSSGEN028",
        "The reduction has no effect",
        "'{0}' returns nothing and writes only what Reduction.{1} does not change: write Reduction = Reduction.None, "
            + "return the loss, or add 'gradient'",
        Result, DiagnosticSeverity.Warning, true, helpLinkUri: PageOf("LOSSGEN028"));

    public static readonly DiagnosticDescriptor TargetsSmoothedAway = new(
        "LOSSGEN029",
        "The targets have no effect",
        "LabelSmoothing is 1: the target distribution is uniform, and the targets do not change the loss; "
            + "write a number below 1, such as 0.1",
        Options, DiagnosticSeverity.Warning, true, helpLinkUri: PageOf("LOSSGEN029"));

    public static readonly DiagnosticDescriptor ClassIgnored = new(
        "LOSSGEN030",
        "A class is ignored",
        "IgnoreIndex is {0}, one of the {1} classes: its rows add nothing to the loss; "
            + "write a number outside of [0, {1}) if they should",
        Options, DiagnosticSeverity.Info, true, helpLinkUri: PageOf("LOSSGEN030"));

    public static readonly DiagnosticDescriptor WidthForced = new(
        "LOSSGEN031",
        "The vector width is forced",
        "VectorWidth.{0} emits one body only, on CPUs with wider vectors too: leave VectorWidth out, "
            + "the bits are the same at every width",
        Options, DiagnosticSeverity.Info, true, helpLinkUri: PageOf("LOSSGEN031"));

    public static readonly DiagnosticDescriptor ClassesByDivision = new(
        "LOSSGEN034",
        "The number of classes is inferred by a division",
        "The number of classes of '{0}' is inferred as {1}.Length / {2}.Length: a target too few or too many "
            + "changes it, and no exception is thrown; set Classes, or add a parameter 'classes'",
        Options, DiagnosticSeverity.Info, true, helpLinkUri: PageOf("LOSSGEN034"));

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        ReductionWithoutEffect, TargetsSmoothedAway, ClassIgnored, WidthForced, ClassesByDivision,
    ];
}

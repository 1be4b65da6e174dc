using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>How the rows of a call lie in memory, and who computes them.</summary>
internal static class LayoutRules
{
    public static readonly DiagnosticDescriptor ParallelNeedsRefStructInterfaces = new(
        "LOSSGEN045",
        "Parallel needs C# 13",
        "Parallel emits a ref struct with an interface, which C# {0} does not know: set LangVersion to 13 or later, "
            + "or leave Parallel out",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN045"), customTags: Final);

    public static readonly DiagnosticDescriptor ClassAxisOutOfRange = new(
        "LOSSGEN046",
        "ClassAxis is neither -1 nor 1",
        "ClassAxis is {0}: write 1 for the shape (N, C, inner), or -1 where the classes are the last axis",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN046"), customTags: Final);

    public static readonly DiagnosticDescriptor AxisWithoutInnerSize = new(
        "LOSSGEN047",
        "ClassAxis = 1 needs the inner size",
        "ClassAxis is 1, but the distance between the classes of a row is unknown: "
            + "add a parameter 'innerSize' of type int, or make a span a tensor span",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN047"), customTags: Final);

    public static readonly DiagnosticDescriptor InnerSizeWithoutAxis = new(
        "LOSSGEN048",
        "The inner size has no effect",
        "'{0}' has no effect where the classes are the last axis: set ClassAxis = 1, or remove it",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN048"), customTags: Final);

    public static readonly DiagnosticDescriptor ThreadsForTinyRows = new(
        "LOSSGEN049",
        "Threads for rows of few classes",
        "Parallel shares out blocks of some 65,536 logits, {1} rows of {0} classes: a smaller batch stays on one "
            + "thread; leave Parallel out unless batches are larger",
        Options, DiagnosticSeverity.Info, true, helpLinkUri: PageOf("LOSSGEN049"));

    public static readonly DiagnosticDescriptor StrideAcrossPlanes = new(
        "LOSSGEN050",
        "A row stride and ClassAxis = 1 exclude each other",
        "'{0}' is the distance between rows, but with ClassAxis = 1 the classes of a row are innerSize apart: "
            + "remove one of the two",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN050"), customTags: Final);

    public static readonly DiagnosticDescriptor StrideOfTensors = new(
        "LOSSGEN051",
        "A row stride and tensor spans exclude each other",
        "'{0}' is the distance between rows in a plain span, but a tensor span has its own strides and must be dense: "
            + "remove '{0}', or make the tensor span a span",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN051"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        ParallelNeedsRefStructInterfaces, ClassAxisOutOfRange, AxisWithoutInnerSize, InnerSizeWithoutAxis,
        ThreadsForTinyRows, StrideAcrossPlanes, StrideOfTensors,
    ];
}

using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a kernel over ranks cannot have.</summary>
internal static class ShardRules
{
    public static readonly DiagnosticDescriptor ShardNeedsRefStructInterfaces = new(
        "LOSSGEN104",
        "A shard needs C# 13",
        "'{0}' emits a ref struct with an interface, which C# {1} does not know: set LangVersion to 13 or later, or "
            + "remove it",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN104"), customTags: Final);

    public static readonly DiagnosticDescriptor ShardAcrossPlanes = new(
        "LOSSGEN105",
        "A shard and ClassAxis = 1 exclude each other",
        "'{0}' is a slice of adjacent classes, but with ClassAxis = 1 these are innerSize apart: transpose the logits, "
            + "or remove one of the two",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN105"), customTags: Final);

    public static readonly DiagnosticDescriptor ShardOfSoftTargets = new(
        "LOSSGEN106",
        "A shard needs hard targets",
        "'{0}' and '{1}' exclude each other: ranks compare the targets of all classes, and a soft target is sliced "
            + "too; take 'targets', or remove '{0}'",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN106"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [ShardNeedsRefStructInterfaces, ShardAcrossPlanes, ShardOfSoftTargets];
}

using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What is written for an option; see <see cref="RealOptionRules"/> for real numbers.</summary>
internal static class OptionRules
{
    public static readonly DiagnosticDescriptor ClassesOutOfRange = new(
        "LOSSGEN024",
        "Classes is out of range",
        "Classes is {0}: write the number of classes, or 0 where it is not known at compile time",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN024"), customTags: Final);

    public static readonly DiagnosticDescriptor UndefinedValue = new(
        "LOSSGEN026",
        "The enumeration has no such value",
        "{0} is not defined: write {1}",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN026"), customTags: Final);

    public static readonly DiagnosticDescriptor ConstantAndParameter = new(
        "LOSSGEN027",
        "An option is a constant and a parameter",
        "{0} is set on the attribute and taken as the parameter '{1}': remove one of them",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN027"), customTags: Final);

    public static readonly DiagnosticDescriptor TargetBaseOutOfRange = new(
        "LOSSGEN101",
        "TargetBase is neither 0 nor 1",
        "TargetBase is {0}: write 0 where targets count classes from 0, or 1 where they count from 1 and 0 means none",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN101"), customTags: Final);

    public static readonly DiagnosticDescriptor TargetBaseWithoutTargets = new(
        "LOSSGEN102",
        "TargetBase needs class targets",
        "'{0}' has TargetBase but no 'targets': add it, or remove TargetBase",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN102"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        ClassesOutOfRange, UndefinedValue, ConstantAndParameter, TargetBaseOutOfRange, TargetBaseWithoutTargets,
    ];
}

using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>
/// Real-valued options out of their range. The range is the option's, in <see cref="RealOption"/>; a page of its own is
/// for options of which there is more to say than their range.
/// </summary>
internal static class RealOptionRules
{
    public static readonly DiagnosticDescriptor LabelSmoothingOutOfRange = new(
        "LOSSGEN025",
        "LabelSmoothing is out of range",
        "{0} is {1}: write {2}",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN025"));

    public static readonly DiagnosticDescriptor OptionOutOfRange = new(
        "LOSSGEN060",
        "A real-valued option is out of range",
        "{0} is {1}: write {2}",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN060"));

    public static readonly DiagnosticDescriptor TemperatureOutOfRange = new(
        "LOSSGEN084",
        "Temperature is out of range",
        "{0} is {1}: write {2}",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN084"));

    public static readonly DiagnosticDescriptor HardWeightOutOfRange = new(
        "LOSSGEN085",
        "HardWeight is out of range",
        "{0} is {1}: write {2}, or leave it and 'targets' out",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN085"));

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
        [LabelSmoothingOutOfRange, OptionOutOfRange, TemperatureOutOfRange, HardWeightOutOfRange];

    /// <summary>The rule of an option.</summary>
    public static DiagnosticDescriptor Of(RoleKind option) => option switch
    {
        RoleKind.LabelSmoothing => LabelSmoothingOutOfRange,
        RoleKind.Temperature => TemperatureOutOfRange,
        RoleKind.HardWeight => HardWeightOutOfRange,
        _ => OptionOutOfRange,
    };
}

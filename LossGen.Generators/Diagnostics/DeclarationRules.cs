using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Diagnostics;

/// <summary>
/// Every rule of a declaration, and who reports it. The generators report errors, because the compiler runs no
/// analyzer once a method is left without a body; the analyzer reports the rest, which pragmas and .editorconfig
/// silence. No rule is reported by both.
/// </summary>
internal static class DeclarationRules
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        .. UsageRules.All, .. ParameterRules.All, .. ResultRules.All, .. OptionRules.All, .. RealOptionRules.All,
        .. AdviceRules.All, .. CombinationRules.All, .. LayoutRules.All, .. TermRules.All, .. FamilyRules.All,
        .. DistillationRules.All, .. PointwiseRules.All, .. LinearRules.All, .. ElementRules.All,
        .. ShardRules.All,
    ];

    /// <summary>What no kernel can be made of.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Errors { get; } = [.. All.Where(IsError)];

    /// <summary>What is legal but hardly meant.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Advice { get; } = [.. All.Where(static rule => !IsError(rule))];

    public static bool IsError(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Error;
}

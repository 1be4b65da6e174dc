using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What the head of a declaration and the types around it must be.</summary>
internal static class UsageRules
{
    public static readonly DiagnosticDescriptor MethodNotPartial = new(
        "LOSSGEN001",
        "The kernel method must be partial",
        "'{0}' must be a partial method: write 'static partial' before its return type and ';' in place of a body",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN001"), customTags: Final);

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = new(
        "LOSSGEN002",
        "The type around a kernel must be partial",
        "'{0}' must be partial, because the body of '{1}' is written in a second part of it: add 'partial'",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN002"), customTags: Final);

    public static readonly DiagnosticDescriptor MethodNotStatic = new(
        "LOSSGEN003",
        "The kernel method must be static",
        "'{0}' must be static, a kernel has no state: write 'static partial'",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN003"), customTags: Final);

    public static readonly DiagnosticDescriptor NoAccessibilityModifier = new(
        "LOSSGEN004",
        "The kernel method must have an accessibility modifier",
        "'{0}' must have an accessibility modifier, without one calls vanish silently when no generator runs: "
            + "write 'public', 'internal' or 'private'",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN004"), customTags: Final);

    public static readonly DiagnosticDescriptor AlreadyImplemented = new(
        "LOSSGEN005",
        "The kernel method must not have a body",
        "'{0}' has a body, but the kernel is to be its body: remove the body or the attribute",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN005"), customTags: Final);

    public static readonly DiagnosticDescriptor GenericMethod = new(
        "LOSSGEN006",
        "The kernel method must not be generic",
        "'{0}' must not be generic: write one method for each of the element types float, double, Half and BFloat16",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN006"), customTags: Final);

    public static readonly DiagnosticDescriptor AsyncMethod = new(
        "LOSSGEN007",
        "The kernel method must not be async",
        "'{0}' must not be async, a kernel computes before it returns: remove 'async'",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN007"), customTags: Final);

    public static readonly DiagnosticDescriptor RefReturn = new(
        "LOSSGEN008",
        "The kernel method must return by value",
        "'{0}' must return its loss by value: remove 'ref' from the return type",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN008"), customTags: Final);

    public static readonly DiagnosticDescriptor ExternMethod = new(
        "LOSSGEN009",
        "The kernel method must not be extern",
        "'{0}' must not be extern, its body is generated: remove 'extern'",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN009"), customTags: Final);

    public static readonly DiagnosticDescriptor FileLocalType = new(
        "LOSSGEN010",
        "The type around a kernel must not be file-local",
        "'{0}' is file-local and cannot be continued in the file that holds the body of '{1}': "
            + "write 'internal' instead of 'file'",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN010"), customTags: Final);

    public static readonly DiagnosticDescriptor UnsupportedContainer = new(
        "LOSSGEN011",
        "A kernel cannot be declared here",
        "'{0}' is declared in {1}: move it to a partial class or struct",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN011"), customTags: Final);

    public static readonly DiagnosticDescriptor LanguageVersion = new(
        "LOSSGEN012",
        "Kernels need a newer language version",
        "Kernels are written in C# {0}, but this file is compiled as C# {1}: set <LangVersion> to {0} or later",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN012"), customTags: Final);

    public static readonly DiagnosticDescriptor SeveralKernelAttributes = new(
        "LOSSGEN013",
        "A method has one kernel attribute",
        "'{0}' has more than one kernel attribute: keep one, and write another method for the other kernel",
        Usage, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN013"), customTags: Final);

    public static readonly IReadOnlyList<DiagnosticDescriptor> All =
    [
        MethodNotPartial, ContainingTypeNotPartial, MethodNotStatic, NoAccessibilityModifier, AlreadyImplemented,
        GenericMethod, AsyncMethod, RefReturn, ExternMethod, FileLocalType, UnsupportedContainer, LanguageVersion,
        SeveralKernelAttributes,
    ];
}

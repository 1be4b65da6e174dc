using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a call of a kernel gives away of itself at compile time. Only what is certain is reported.</summary>
internal static class CallRules
{
    public static readonly DiagnosticDescriptor LengthsCannotFit = new(
        "LOSSGEN032",
        "The lengths in a call do not match",
        "This call of '{0}' throws an exception: {1}",
        Calls, DiagnosticSeverity.Warning, true, helpLinkUri: PageOf("LOSSGEN032"));

    public static readonly DiagnosticDescriptor ResultIgnored = new(
        "LOSSGEN033",
        "The result of a kernel is ignored",
        "'{0}' writes nothing, it only returns the loss, which is not used: use it, or write '_ =' before the call",
        Calls, DiagnosticSeverity.Warning, true, helpLinkUri: PageOf("LOSSGEN033"));

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [LengthsCannotFit, ResultIgnored];
}

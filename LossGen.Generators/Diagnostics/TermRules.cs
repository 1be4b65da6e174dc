using Microsoft.CodeAnalysis;
using static LossGen.Generators.Diagnostics.Rules;

namespace LossGen.Generators.Diagnostics;

/// <summary>The terms that a loss is made of, and which of them stand together.</summary>
internal static class TermRules
{
    public static readonly DiagnosticDescriptor OptionOutOfRange = new(
        "LOSSGEN060",
        "A real-valued option is out of range",
        "{0} is {1}: write {2}",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN060"));

    public static readonly DiagnosticDescriptor FocalWithAnotherTerm = new(
        "LOSSGEN061",
        "The focal loss stands alone",
        "FocalGamma cannot stand with {0}: (1 - p)^gamma scales the whole loss of one target, and no definition says "
            + "what it does to another term; remove one of them",
        Options, DiagnosticSeverity.Error, true, helpLinkUri: PageOf("LOSSGEN061"));

    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [OptionOutOfRange, FocalWithAnotherTerm];
}

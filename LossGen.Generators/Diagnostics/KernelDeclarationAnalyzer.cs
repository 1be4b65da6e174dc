using System.Collections.Immutable;
using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generators.Diagnostics;

/// <summary>
/// Reports what is legal in kernel declarations but hardly meant. It parses them as the generators do, which report the
/// errors.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. DeclarationRules.Advice];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The emitted part's [GeneratedCode] goes for the whole method, its declaration by the user included.
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null)
        {
            // The declaring part is analyzed by itself, and has the attributes of both.
            return;
        }

        if (KernelAttributes.FirstOf(method) is { } attribute)
        {
            KernelParser.Parse(method, attribute, context.CancellationToken, context.ReportDiagnostic);
        }
    }
}

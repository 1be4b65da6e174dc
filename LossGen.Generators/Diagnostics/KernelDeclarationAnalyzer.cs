using System.Collections.Immutable;
using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generators.Diagnostics;

/// <summary>
/// Reports what is wrong with kernel declarations. It parses them as the generator does, and reports at places in the
/// source, which a generator cannot without losing its cache.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class KernelDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [
            .. UsageRules.All, .. ParameterRules.All, .. ResultRules.All, .. OptionRules.All, .. RealOptionRules.All,
            .. AdviceRules.All, .. CombinationRules.All, .. LayoutRules.All, .. TermRules.All, .. FamilyRules.All,
            .. DistillationRules.All,
        ];

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

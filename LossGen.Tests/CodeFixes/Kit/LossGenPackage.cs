using System.Collections.Immutable;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Tests.CodeFixes.Kit;

/// <summary>What the package brings into a project: the analyzers and the generators.</summary>
internal sealed class LossGenPackage : AnalyzerReference
{
    // Workspaces know generators by their identity.
    private static readonly ImmutableArray<ISourceGenerator> Generators =
        [.. KernelGenerators.All.Select(static g => g.AsSourceGenerator())];

    public static LossGenPackage Instance { get; } = new();

    public override string? FullPath => null;

    public override object Id => nameof(LossGenPackage);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => GeneratorRun.Analyzers;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => Generators;
}

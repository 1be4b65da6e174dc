using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>
/// Analyzers over some files of a compilation, one after another, as an editor runs them. A run over the whole would
/// bind all generated code first, which takes most of the time of a test, and in which the analyzers report nothing.
/// </summary>
internal static class AnalyzerRun
{
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, IEnumerable<SyntaxTree> files)
    {
        // An exception (AD0001) has no place in a file, so it is not among the diagnostics of one.
        var crashes = new ConcurrentBag<Diagnostic>();
        var analyzed = compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (_, _, crash) => crashes.Add(crash), concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));
        var diagnostics = new List<Diagnostic>();
        foreach (var file in files.Where(HasMembers))
        {
            var model = compilation.GetSemanticModel(file);
            diagnostics.AddRange(await analyzed.GetAnalyzerSyntaxDiagnosticsAsync(file, CancellationToken.None));
            diagnostics.AddRange(
                await analyzed.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None));
        }

        return [.. diagnostics, .. crashes];
    }

    // To tell which global usings are used, the compiler binds every other file.
    private static bool HasMembers(SyntaxTree file) => file.GetCompilationUnitRoot().Members.Count > 0;
}

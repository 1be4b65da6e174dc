using System.Globalization;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>Compares what is reported with the marks in a source.</summary>
internal static class DiagnosticAssert
{
    // Said of most of the short declarations that tests are made of; where it is not marked, it is not what is asked.
    private static readonly string Everywhere = AdviceRules.ClassesByDivision.Id;

    /// <summary>Exactly the marked diagnostics are reported, at the marked places.</summary>
    public static Task<GeneratorRun> ReportsAsync(string marked) => ReportsAsync(RoslynKit.Latest, marked);

    public static async Task<GeneratorRun> ReportsAsync(CSharpParseOptions language, string marked)
    {
        var source = MarkedSource.Parse(marked);
        var run = GeneratorRun.Of(RoslynKit.Compile(language, source.Text));
        var isAsked = marked.Contains(Everywhere, StringComparison.Ordinal);
        var reported = (await run.AnalyzeAsync()).Where(d => isAsked || d.Id != Everywhere);
        Assert.Equal(source.Expected, reported.Select(d => Describe(d, source.Text)));
        NothingCrashed(run);
        return run;
    }

    /// <summary>No generator threw, and every emitted file can be parsed.</summary>
    public static void NothingCrashed(GeneratorRun run)
    {
        Assert.All(run.Results, static result =>
        {
            Assert.Null(result.Exception);
            Assert.All(result.Diagnostics, static d => Assert.StartsWith("LOSSGEN", d.Id, StringComparison.Ordinal));
            Assert.All(result.GeneratedSources, static s => Assert.Empty(s.SyntaxTree.GetDiagnostics()));
        });
    }

    /// <summary>The kernels are emitted and the whole compiles without a warning.</summary>
    public static async Task IsCleanAsync(GeneratorRun run)
    {
        NothingCrashed(run);
        var warnings = Messages(run.CompilerDiagnostics).Take(5).ToList();
        Assert.True(warnings.Count == 0, string.Join('\n', warnings));
        Assert.Empty(Messages((await run.AnalyzeAsync()).Where(static d => d.Severity >= DiagnosticSeverity.Warning)));
        Assert.NotEmpty(run.HintNames);
    }

    public static IEnumerable<string> Messages(IEnumerable<Diagnostic> diagnostics)
        => diagnostics.Select(static d => d.ToString());

    private static string Describe(Diagnostic diagnostic, string text)
    {
        var span = diagnostic.Location.SourceSpan;
        return diagnostic.Id == "AD0001"
            ? diagnostic.GetMessage(CultureInfo.InvariantCulture)
            : MarkedSource.Describe(diagnostic.Id, text.Substring(span.Start, span.Length), span.Start);
    }
}

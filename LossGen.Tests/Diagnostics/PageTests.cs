using LossGen.CodeFixes;
using LossGen.Generators.Diagnostics;
using LossGen.Oracle.Depth;
using LossGen.Tests.Processes;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace LossGen.Tests.Diagnostics;

/// <summary>Descriptors, pages and release notes say the same, and the code on the pages does what they say.</summary>
public sealed class PageTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
        [.. DeclarationRules.Errors.Concat(GeneratorRun.Analyzers.SelectMany(static a => a.SupportedDiagnostics))
            .OrderBy(static r => r.Id, StringComparer.Ordinal)];

    private static readonly HashSet<string> Fixed = [.. typeof(KernelCodeFix).Assembly.GetTypes()
        .Where(static t => t.IsSubclassOf(typeof(CodeFixProvider)) && !t.IsAbstract)
        .SelectMany(static t => ((CodeFixProvider)Activator.CreateInstance(t)!).FixableDiagnosticIds)];

    public static TheoryData<string> Ids => [.. Rules.Select(static r => r.Id)];

    public static TheoryData<string> SomeIds => [.. TestDepth.Some(Rules.Select(static r => r.Id), 4)];

    [Fact]
    public void IdsAreUnique()
    {
        var ids = Rules.Select(static r => r.Id).ToList();
        Assert.All(ids, static id => Assert.Matches("^LOSSGEN[0-9]{3}$", id));
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void EveryPageHasARule()
        => Assert.Equal(
            Rules.Select(static r => r.Id + ".md"),
            Directory.GetFiles(DiagnosticPage.Folder, "LOSSGEN*.md").Select(Path.GetFileName).Order());

    [Theory]
    [MemberData(nameof(Ids))]
    public void PageAndReleaseNotesNameTheRule(string id)
    {
        var rule = Rules.Single(r => r.Id == id);
        var link = $"https://github.com/lossgen/lossgen/blob/main/docs/diagnostics/{id}.md";
        Assert.Equal(link, rule.HelpLinkUri);
        Assert.Equal($"# {id}: {rule.Title}", DiagnosticPage.Read(id).Title);

        var row = $"{id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}]({link})";
        Assert.Single(ReleaseNotes(), line => line == row);
        var entry = $"| [{id}]({id}.md) | {rule.Title} | {Word(rule)} |{(Fixed.Contains(id) ? " fixed" : "")} |";
        Assert.Contains(entry, File.ReadLines(Path.Combine(DiagnosticPage.Folder, "README.md")));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task WrongCodeIsReportedWhereThePageSaysSo(string id)
    {
        var wrong = DiagnosticPage.Read(id).Wrong;
        var reported = await GeneratorRun.Of(wrong.Compile()).AnalyzeAsync();
        var said = wrong.Code.Split('\n').Index()
            .Where(line => line.Item.Contains("// " + id, StringComparison.Ordinal));
        Assert.Equal(
            said.Select(line => (id, line.Index)),
            reported
                .Where(d => d.Id == id || d.Severity != DiagnosticSeverity.Info)
                .Select(d => (d.Id, d.Location.GetLineSpan().StartLinePosition.Line)));
    }

    [Theory]
    [MemberData(nameof(SomeIds))]
    public Task RightCodeCompilesWithoutAWarning(string id)
        => DiagnosticAssert.IsCleanAsync(GeneratorRun.Of(DiagnosticPage.Read(id).Right.Compile()));

    private static string Word(DiagnosticDescriptor rule) => rule.DefaultSeverity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };

    private static IEnumerable<string> ReleaseNotes()
        => new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(static file => File.ReadLines(Path.Combine(RepositoryFolder.Path, "LossGen.Generators", file)));
}

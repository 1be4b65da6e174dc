using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace LossGen.Tests.CodeFixes.Kit;

/// <summary>Compares the text after a code fix with what it should be.</summary>
internal static class FixAssert
{
    /// <summary>
    /// The first flaw has one repair; it gives the text, which compiles, with its kernels, without a warning.
    /// </summary>
    public static async Task FixesAsync(CodeFixProvider fix, string before, string after, string? title = null)
    {
        var project = FixProject.Of(before);
        var (document, diagnostic) = await FirstFlawAsync(fix, project);
        var action = Assert.Single(await OfferedAsync(fix, document, diagnostic));
        if (title is not null)
        {
            Assert.Equal(title, action.Title);
        }

        await GivesAsync(action, project, [after]);
    }

    /// <summary>Fix-all, begun at the first flaw, gives the texts, which compile without a warning.</summary>
    public static async Task FixesAllAsync(CodeFixProvider fix, string[] before, string[] after)
    {
        var project = FixProject.Of(before);
        var (document, diagnostic) = await FirstFlawAsync(fix, project);
        var offered = Assert.Single(await OfferedAsync(fix, document, diagnostic));
        var context = new FixAllContext(
            document, fix, FixAllScope.Project, offered.EquivalenceKey!, fix.FixableDiagnosticIds,
            new ProjectDiagnostics(fix.FixableDiagnosticIds), CancellationToken.None);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        await GivesAsync(action, project, after);
    }

    /// <summary>There are flaws of the kind, but none that has an obvious repair.</summary>
    public static async Task OffersNothingAsync(CodeFixProvider fix, string source)
    {
        var (document, diagnostic) = await FirstFlawAsync(fix, FixProject.Of(source));
        Assert.Empty(await OfferedAsync(fix, document, diagnostic));
    }

    /// <summary>An action gives the texts, which compile without a warning.</summary>
    public static async Task GivesAsync(CodeAction action, Project project, string[] expected)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var applied = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations));
        var changed = applied.ChangedSolution.GetProject(project.Id)!;
        var texts = await changed.TextsAsync();
        Assert.Equal(expected, texts);
        await DiagnosticAssert.IsCleanAsync(GeneratorRun.Of(texts));
    }

    private static async Task<(Document Document, Diagnostic Diagnostic)> FirstFlawAsync(
        CodeFixProvider fix, Project project)
    {
        var diagnostics = await project.AnalyzeAsync();
        var first = diagnostics
            .Where(d => fix.FixableDiagnosticIds.Contains(d.Id))
            .OrderBy(d => fix.FixableDiagnosticIds.IndexOf(d.Id))
            .First();
        return (project.Solution.GetDocument(first.Location.SourceTree)!, first);
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(
        CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        var offered = new List<CodeAction>();
        var context = new CodeFixContext(
            document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None);
        await fix.RegisterCodeFixesAsync(context);
        return offered;
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.Tests.CodeFixes.Kit;

/// <summary>Tells fix-all where there are flaws of its ids, as an editor does.</summary>
internal sealed class ProjectDiagnostics(ImmutableArray<string> ids) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
        Project project, CancellationToken cancellationToken)
        => (await project.AnalyzeAsync()).Where(d => ids.Contains(d.Id));

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
        Document document, CancellationToken cancellationToken)
    {
        var all = await GetAllDiagnosticsAsync(document.Project, cancellationToken);
        var tree = await document.GetSyntaxTreeAsync(cancellationToken);
        return all.Where(d => d.Location.SourceTree == tree);
    }

    public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
        Project project, CancellationToken cancellationToken)
        => Task.FromResult<IEnumerable<Diagnostic>>([]);
}

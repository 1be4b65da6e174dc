using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.CodeFixes.Renaming;

/// <summary>Corrects all names of a file, a project or a solution.</summary>
internal sealed class RenameAllProvider : FixAllProvider
{
    public static RenameAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await DiagnosticsAsync(fixAllContext).ConfigureAwait(false);
        return CodeAction.Create(
            "Rename parameters to the roles that they were meant for",
            cancellation => ParameterRenaming.ApplyAsync(fixAllContext.Solution, diagnostics, cancellation),
            fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Solution:
                var all = await Task.WhenAll(context.Solution.Projects
                    .Where(static p => p.Language == LanguageNames.CSharp)
                    .Select(context.GetAllDiagnosticsAsync)).ConfigureAwait(false);
                return [.. all.SelectMany(static d => d)];
            default:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace LossGen.CodeFixes;

/// <summary>A fix of flaws whose repairs stay within the file. It needs only to find the repair of one flaw.</summary>
public abstract class KernelCodeFix : CodeFixProvider
{
    private protected KernelCodeFix()
    {
    }

    /// <summary>One for all repairs of a fix, so that fix-all takes in those that only read differently.</summary>
    private string EquivalenceKey => GetType().Name;

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllInDocument.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var repairs = await FindAsync(context.Document, [diagnostic], context.CancellationToken)
                .ConfigureAwait(false);
            foreach (var repair in repairs)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        repair.Title,
                        cancellation => RepairAsync(context.Document, [diagnostic], cancellation),
                        EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>Repairs what of the diagnostics can be repaired.</summary>
    internal async Task<Document> RepairAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var editor = new SyntaxEditor(root!, document.Project.Solution.Services);
        foreach (var repair in await FindAsync(document, diagnostics, cancellation).ConfigureAwait(false))
        {
            repair.Apply(editor);
        }

        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }

    /// <summary>The repair of a flaw, or null where none is obvious.</summary>
    private protected abstract Repair? Find(Flaw flaw);

    private async Task<IReadOnlyList<Repair>> FindAsync(
        Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return [.. diagnostics
            .OrderBy(static d => d.Location.SourceSpan.Start)
            .Select(d => Find(new Flaw(model!, root!, d)))
            .OfType<Repair>()];
    }
}

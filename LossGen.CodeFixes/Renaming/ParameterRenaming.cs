using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace LossGen.CodeFixes.Renaming;

/// <summary>
/// Renames parameters one after the other. Every renaming moves text, in other files as well, so the parameters are
/// marked before the first one and found again by their marks.
/// </summary>
internal static class ParameterRenaming
{
    public static async Task<Solution> ApplyAsync(
        Solution solution, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var marked = new List<(DocumentId Document, SyntaxAnnotation Mark, string Name)>();
        foreach (var file in diagnostics.GroupBy(static d => d.Location.SourceTree))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
                var marks = Marks(root!, file);
                root = root!.ReplaceNodes(marks.Keys, (old, node) => node.WithAdditionalAnnotations(marks[old].Mark));
                solution = solution.WithDocumentSyntaxRoot(document.Id, root);
                marked.AddRange(marks.Values.Select(m => (document.Id, m.Mark, m.Name)));
            }
        }

        foreach (var (document, mark, name) in marked)
        {
            solution = await RenameAsync(solution, document, mark, name, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static Dictionary<ParameterSyntax, (SyntaxAnnotation Mark, string Name)> Marks(
        SyntaxNode root, IEnumerable<Diagnostic> diagnostics)
    {
        var marks = new Dictionary<ParameterSyntax, (SyntaxAnnotation, string)>();
        foreach (var diagnostic in diagnostics)
        {
            var token = root.FindToken(diagnostic.Location.SourceSpan.Start);
            if (token.Parent is ParameterSyntax parameter && NewName.Of(diagnostic) is { } name)
            {
                marks[parameter] = (new SyntaxAnnotation(), name);
            }
        }

        return marks;
    }

    private static async Task<Solution> RenameAsync(
        Solution solution, DocumentId id, SyntaxAnnotation mark, string name, CancellationToken cancellation)
    {
        var document = solution.GetDocument(id)!;
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var parameter = model!.GetDeclaredSymbol(root!.GetAnnotatedNodes(mark).Single(), cancellation)!;
        return await Renamer.RenameSymbolAsync(solution, parameter, new SymbolRenameOptions(), name, cancellation)
            .ConfigureAwait(false);
    }
}

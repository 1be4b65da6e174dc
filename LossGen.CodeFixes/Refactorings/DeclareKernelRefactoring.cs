using LossGen.CodeFixes.Editing;
using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LossGen.CodeFixes.Refactorings;

/// <summary>Writes the declaration of a cross-entropy kernel between the members of a type.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(DeclareKernelRefactoring)), Shared]
public sealed class DeclareKernelRefactoring : CodeRefactoringProvider
{
    private const string Title = "Declare a cross-entropy kernel here";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, span, cancellation) = (context.Document, context.Span, context.CancellationToken);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (!span.IsEmpty || MemberGap.At(root!, span.Start) is not { } gap)
        {
            return;
        }

        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (KernelDeclaration.CanStandIn(gap.Type, model!, cancellation)
            && KernelSymbols.Of(model!.Compilation, KnownNames.CrossEntropyKernelAttribute) is { } symbols)
        {
            context.RegisterRefactoring(CodeAction.Create(
                Title, _ => Task.FromResult(Declare(document, root!, gap, model, symbols)), Title));
        }
    }

    private static Document Declare(
        Document document, SyntaxNode root, MemberGap gap, SemanticModel model, KernelSymbols symbols)
    {
        var editor = new SyntaxEditor(root, document.Project.Solution.Services);
        var name = KernelDeclaration.FreeName(model.GetDeclaredSymbol(gap.Type)!);
        var kernel = KernelDeclaration.Of(symbols, editor.Generator, name);
        editor.ReplaceNode(gap.Type, (node, _) =>
        {
            var type = (TypeDeclarationSyntax)node;
            return type.WithMembers(type.Members.Insert(gap.Index, kernel));
        });
        Modifiers.MakeTypesPartial(editor, gap.Type);
        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }
}

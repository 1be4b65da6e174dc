using LossGen.CodeFixes.Editing;
using LossGen.Generators.Parsing;
using LossGen.Generators.Parsing.Pointwise;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LossGen.CodeFixes.Refactorings;

/// <summary>Writes the declaration of a pointwise kernel behind a scalar method.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(DeclarePointwiseKernelRefactoring)), Shared]
public sealed class DeclarePointwiseKernelRefactoring : CodeRefactoringProvider
{
    private const string Title = "Declare a pointwise kernel for this method";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, span, cancellation) = (context.Document, context.Span, context.CancellationToken);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (!span.IsEmpty || MethodAt(root!, span.Start) is not { Parent: TypeDeclarationSyntax type } method)
        {
            return;
        }

        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (KernelDeclaration.CanStandIn(type, model!, cancellation)
            && model.GetDeclaredSymbol(method, cancellation) is { } scalar && IsLoss(scalar)
            && KernelSymbols.Of(model!.Compilation, KnownNames.PointwiseLossKernelAttribute) is { } symbols)
        {
            context.RegisterRefactoring(CodeAction.Create(
                Title, _ => Task.FromResult(Declare(document, root!, method, scalar, symbols)), Title));
        }
    }

    // On the name: elsewhere in a method other actions are meant.
    private static MethodDeclarationSyntax? MethodAt(SyntaxNode root, int position)
        => root.FindToken(position).Parent?.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && Bodies.Has(method)
            && method.Identifier.Span.Start <= position && position <= method.Identifier.Span.End
                ? method
                : null;

    // What is called like a role would be taken for one.
    private static bool IsLoss(IMethodSymbol scalar)
        => ScalarTypes.IsLoss(scalar)
            && scalar.Parameters.All(static p => !PointwiseDeclaration.IsRole(p.Name));

    private static Document Declare(
        Document document, SyntaxNode root, MethodDeclarationSyntax method, IMethodSymbol scalar,
        KernelSymbols symbols)
    {
        var editor = new SyntaxEditor(root, document.Project.Solution.Services);
        var kernel = PointwiseDeclaration.Of(symbols, editor.Generator, scalar);
        if (method.ExpressionBody is not null)
        {
            // Behind a closing brace the formatter leaves a line empty by itself.
            kernel = kernel.WithLeadingTrivia(EndOfLineIn(root));
        }

        editor.InsertAfter(method, kernel);
        Modifiers.MakeTypesPartial(editor, method);
        return document.WithSyntaxRoot(editor.GetChangedRoot());
    }

    private static SyntaxTrivia EndOfLineIn(SyntaxNode root)
    {
        var end = root.DescendantTrivia().FirstOrDefault(static t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return end.RawKind > 0 ? end : SyntaxFactory.CarriageReturnLineFeed;
    }
}

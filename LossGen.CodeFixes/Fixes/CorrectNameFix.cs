using System.Collections.Immutable;
using LossGen.CodeFixes.Renaming;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.CodeFixes.Fixes;

/// <summary>
/// Gives a parameter the name of the role that it was probably meant for, in its declaration, its documentation and
/// wherever it is passed by name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CorrectNameFix)), Shared]
public sealed class CorrectNameFix : CodeFixProvider
{
    internal const string EquivalenceKey = nameof(CorrectNameFix);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ParameterRules.UnknownParameter.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RenameAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (NewName.Of(diagnostic) is { } name)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Rename to '{name}'",
                        cancellation => ParameterRenaming.ApplyAsync(solution, [diagnostic], cancellation),
                        EquivalenceKey),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }
}

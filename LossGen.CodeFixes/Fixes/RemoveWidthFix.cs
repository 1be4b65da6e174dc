using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Removes a forced vector width.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveWidthFix)), Shared]
public sealed class RemoveWidthFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AdviceRules.WidthForced.Id];

    private protected override Repair? Find(Flaw flaw) => flaw.Around<AttributeSyntax>() is { } attribute
        ? new("Remove 'VectorWidth'", editor => editor.ReplaceNode(
            attribute, static (node, _) => AttributeArguments.Remove((AttributeSyntax)node, "VectorWidth")))
        : null;
}

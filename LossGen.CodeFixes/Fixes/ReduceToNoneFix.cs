using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Says <c>Reduction.None</c> where no reduction takes place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReduceToNoneFix)), Shared]
public sealed class ReduceToNoneFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [AdviceRules.ReductionWithoutEffect.Id];

    private protected override Repair? Find(Flaw flaw) => flaw.Around<AttributeSyntax>() is { } attribute
        ? new("Set 'Reduction = Reduction.None'", editor => editor.ReplaceNode(
            attribute, static (node, _) => AttributeArguments.Set((AttributeSyntax)node, "Reduction", None())))
        : null;

    private static ExpressionSyntax None() => SyntaxFactory.ParseExpression("global::LossGen.Reduction.None")
        .WithAdditionalAnnotations(Simplifier.Annotation);
}

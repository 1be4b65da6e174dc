using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>
/// Gives a parameter the accepted type that is nearest to what it has: outputs a <c>Span</c>, arrays a span, and so on.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChangeParameterTypeFix)), Shared]
public sealed class ChangeParameterTypeFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [ParameterRules.ParameterType.Id, ParameterRules.ElementTypesDiffer.Id, ParameterRules.NotASpan.Id];

    // A parameter array may not become a number, nor may its elements change under its callers.
    private protected override Repair? Find(Flaw flaw)
        => flaw.Around<ParameterSyntax>() is { Type: { } old } parameter
            && !parameter.Modifiers.Any(SyntaxKind.ParamsKeyword)
            && flaw.Hint(Hints.Type) is { } type
            ? new(
                $"Change the type to '{type}'",
                editor => editor.ReplaceNode(old, (node, _) => TypeNames.Parse(type).WithTriviaFrom(node)))
            : null;
}

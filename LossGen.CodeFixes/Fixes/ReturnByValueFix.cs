using System.Collections.Immutable;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Removes <c>ref</c> from a return type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnByValueFix)), Shared]
public sealed class ReturnByValueFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.RefReturn.Id];

    private protected override Repair? Find(Flaw flaw) => flaw.Token.Parent is RefTypeSyntax type
        ? new(
            $"Return '{type.Type}' by value",
            editor => editor.ReplaceNode(type, static (node, _) => ((RefTypeSyntax)node).Type.WithTriviaFrom(node)))
        : null;
}

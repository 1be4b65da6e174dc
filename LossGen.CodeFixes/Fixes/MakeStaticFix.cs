using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Makes a method <c>static</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeStaticFix)), Shared]
public sealed class MakeStaticFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.MethodNotStatic.Id];

    private protected override Repair? Find(Flaw flaw)
        => flaw.Token.Parent is MethodDeclarationSyntax method && !method.Modifiers.Any(NeedsAnObject)
            ? new(
                $"Make '{method.Identifier.Text}' static",
                editor => editor.ReplaceNode(
                    method, static (node, _) => Modifiers.AddStatic((MethodDeclarationSyntax)node)))
            : null;

    private static bool NeedsAnObject(SyntaxToken modifier) => modifier.Kind()
        is SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword
        or SyntaxKind.SealedKeyword or SyntaxKind.ReadOnlyKeyword;
}

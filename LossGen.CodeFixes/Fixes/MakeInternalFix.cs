using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Makes a file-local type internal, in all of its parts, which can only be in one file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeInternalFix)), Shared]
public sealed class MakeInternalFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.FileLocalType.Id];

    private protected override Repair? Find(Flaw flaw)
        => flaw.Token.Parent is TypeDeclarationSyntax type && flaw.Model.GetDeclaredSymbol(type) is { } symbol
            ? new($"Make '{type.Identifier.Text}' internal", editor =>
            {
                foreach (var part in symbol.DeclaringSyntaxReferences)
                {
                    editor.ReplaceNode(part.GetSyntax(), static (node, _) => MakeInternal((TypeDeclarationSyntax)node));
                }
            })
            : null;

    private static TypeDeclarationSyntax MakeInternal(TypeDeclarationSyntax type)
        => (TypeDeclarationSyntax)type.WithModifiers(
            Modifiers.Replace(type.Modifiers, SyntaxKind.FileKeyword, SyntaxKind.InternalKeyword));
}

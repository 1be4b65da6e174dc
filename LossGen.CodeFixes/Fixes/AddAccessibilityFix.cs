using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Writes down the accessibility that a method has anyway.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAccessibilityFix)), Shared]
public sealed class AddAccessibilityFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.NoAccessibilityModifier.Id];

    private protected override Repair? Find(Flaw flaw)
    {
        if (flaw.Token.Parent is not MethodDeclarationSyntax method)
        {
            return null;
        }

        var kind = method.Parent is InterfaceDeclarationSyntax ? SyntaxKind.PublicKeyword : SyntaxKind.PrivateKeyword;
        return new(
            $"Add '{SyntaxFacts.GetText(kind)}'",
            editor => editor.ReplaceNode(
                method, (node, _) => Modifiers.AddAccessibility((MethodDeclarationSyntax)node, kind)));
    }
}

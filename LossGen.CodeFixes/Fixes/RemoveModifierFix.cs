using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Removes a modifier that a kernel or its parameter must not have; the diagnostic marks it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveModifierFix)), Shared]
public sealed class RemoveModifierFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [UsageRules.AsyncMethod.Id, UsageRules.ExternMethod.Id, ParameterRules.ByReference.Id];

    private protected override Repair? Find(Flaw flaw) => (flaw.Token.Kind(), flaw.Token.Parent) switch
    {
        (SyntaxKind.AsyncKeyword or SyntaxKind.ExternKeyword, MethodDeclarationSyntax method)
            => Remove(method, flaw.Token.Kind()),
        (SyntaxKind.RefKeyword, ParameterSyntax parameter)
            => Remove(parameter, SyntaxKind.RefKeyword, SyntaxKind.ReadOnlyKeyword),
        (SyntaxKind.OutKeyword, ParameterSyntax parameter) => Remove(parameter, SyntaxKind.OutKeyword),
        _ => null,
    };

    private static Repair Remove(SyntaxNode declaration, params SyntaxKind[] kinds) => new(
        $"Remove '{SyntaxFacts.GetText(kinds[0])}'",
        editor => editor.ReplaceNode(declaration, (node, _) => Modifiers.Remove(node, kinds)));
}

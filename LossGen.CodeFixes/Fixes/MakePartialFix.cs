using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Makes a method and the types around it <c>partial</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakePartialFix)), Shared]
public sealed class MakePartialFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [UsageRules.MethodNotPartial.Id, UsageRules.ContainingTypeNotPartial.Id];

    private protected override Repair? Find(Flaw flaw) => flaw.Token.Parent switch
    {
        MethodDeclarationSyntax method when !method.Modifiers.Any(IsVirtual)
            => new($"Make '{method.Identifier.Text}' a partial method", editor => MakePartial(editor, method)),
        TypeDeclarationSyntax type
            => new($"Make '{type.Identifier.Text}' partial", editor => Modifiers.MakeTypesPartial(editor, type)),
        _ => null,
    };

    private static void MakePartial(SyntaxEditor editor, MethodDeclarationSyntax method)
    {
        editor.ReplaceNode(
            method, static (node, _) => Modifiers.AddPartial(Bodies.Drop((MethodDeclarationSyntax)node)));
        Modifiers.MakeTypesPartial(editor, method);
    }

    // To make these partial methods would change what a call of them means.
    private static bool IsVirtual(SyntaxToken modifier)
        => modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword;
}

using System.Collections.Immutable;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Removes the body of a kernel method: its own, or the part of the method that has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveBodyFix)), Shared]
public sealed class RemoveBodyFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [UsageRules.AlreadyImplemented.Id];

    private protected override Repair? Find(Flaw flaw)
    {
        if (flaw.Token.Parent is not MethodDeclarationSyntax method)
        {
            return null;
        }

        var title = $"Remove the body of '{method.Identifier.Text}'";
        if (Bodies.Has(method))
        {
            return new(title, editor => editor.ReplaceNode(
                method, static (node, _) => Bodies.Drop((MethodDeclarationSyntax)node)));
        }

        return OtherPart(flaw, method) is { } other ? new(title, editor => editor.RemoveNode(other)) : null;
    }

    /// <summary>The part with the body, where it is in the same file and nothing but the body would be lost.</summary>
    private static MethodDeclarationSyntax? OtherPart(Flaw flaw, MethodDeclarationSyntax method)
        => flaw.Model.GetDeclaredSymbol(method)?.PartialImplementationPart?.DeclaringSyntaxReferences
            .Where(reference => reference.SyntaxTree == flaw.Root.SyntaxTree)
            .Select(static reference => reference.GetSyntax())
            .OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(static part => part.AttributeLists.Count == 0);
}

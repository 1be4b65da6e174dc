using System.Collections.Immutable;
using System.Globalization;
using LossGen.CodeFixes.Editing;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes.Fixes;

/// <summary>Adds a parameter without which there is nothing to compute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddParameterFix)), Shared]
public sealed class AddParameterFix : KernelCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ParameterRules.MissingRole.Id];

    private protected override Repair? Find(Flaw flaw)
    {
        if (flaw.Token.Parent is not MethodDeclarationSyntax method
            || flaw.Hint(Hints.Name) is not { } name
            || flaw.Hint(Hints.Type) is not { } type
            || flaw.Hint(Hints.Position) is not { } position)
        {
            return null;
        }

        var index = int.Parse(position, CultureInfo.InvariantCulture);
        var added = SyntaxFactory.Parameter(SyntaxFactory.Identifier(name))
            .WithType(TypeNames.Parse(type).WithTrailingTrivia(SyntaxFactory.Space));
        return new(
            $"Add the parameter '{type} {name}'",
            editor => editor.ReplaceNode(
                method.ParameterList,
                (node, _) => ParameterLists.Insert((ParameterListSyntax)node, index, added)));
    }
}

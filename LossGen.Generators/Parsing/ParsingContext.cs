using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>One annotated method, as every rule looks at it; lives only while the method is parsed.</summary>
/// <param name="Method">The declaring part of the method.</param>
/// <param name="Syntax">The syntax of that part.</param>
/// <param name="Attribute">The kernel attribute.</param>
/// <param name="Findings">Takes what is wrong.</param>
/// <param name="Cancellation">Stops the parsing.</param>
internal sealed record ParsingContext(
    IMethodSymbol Method,
    MethodDeclarationSyntax Syntax,
    AttributeData Attribute,
    Findings Findings,
    CancellationToken Cancellation)
{
    /// <summary>The loss that the attribute asks for.</summary>
    public LossKind Loss { get; } = KernelAttributes.LossOf(Attribute).GetValueOrDefault();

    /// <summary>The parameters that such a kernel takes.</summary>
    public LossRoles Roles => LossRoles.Of(Loss, this);

    /// <summary>The place of the method's name.</summary>
    public Location NameLocation => Syntax.Identifier.GetLocation();

    /// <summary>The version of C# that the file is written in.</summary>
    public LanguageVersion Language => ((CSharpParseOptions)Syntax.SyntaxTree.Options).LanguageVersion;

    /// <summary>The method as messages name it: <c>Losses.CrossEntropy</c>; an extension block has no name.</summary>
    public string DisplayName
        => Method.ContainingType.Name.Length == 0 ? Method.Name : $"{Method.ContainingType.Name}.{Method.Name}";
}

using Microsoft.CodeAnalysis;

namespace LossGen.CodeFixes;

/// <summary>A diagnostic in the code that it was reported for.</summary>
/// <param name="Model">What the code means.</param>
/// <param name="Root">The code.</param>
/// <param name="Diagnostic">What is wrong with it.</param>
internal sealed record Flaw(SemanticModel Model, SyntaxNode Root, Diagnostic Diagnostic)
{
    /// <summary>The first token of the marked place.</summary>
    public SyntaxToken Token { get; } = Root.FindToken(Diagnostic.Location.SourceSpan.Start);

    /// <summary>The innermost node of a kind around the marked place.</summary>
    public T? Around<T>()
        where T : SyntaxNode
        => Token.Parent?.FirstAncestorOrSelf<T>();

    /// <summary>What the analyzer adds to its message for the repair.</summary>
    public string? Hint(string key) => Diagnostic.Properties.TryGetValue(key, out var value) ? value : null;
}

namespace LossGen.Generators.Emission;

/// <summary>A source file to add to the compilation.</summary>
/// <param name="HintName">The file's name, unique in the compilation without regard to case.</param>
/// <param name="Text">The file's text, with <c>\n</c> line ends.</param>
internal sealed record SourceFile(string HintName, string Text);

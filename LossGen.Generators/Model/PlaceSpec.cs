namespace LossGen.Generators.Model;

/// <summary>A place in a file.</summary>
/// <param name="Start">The first character, counted from the start of the file.</param>
/// <param name="Length">How many characters.</param>
/// <param name="Lines">The lines in the file itself.</param>
/// <param name="Shown">The lines that are shown: others than those of the file where it has <c>#line</c>.</param>
internal sealed record PlaceSpec(int Start, int Length, LinesSpec Lines, LinesSpec Shown);

/// <summary>Lines and columns in a file, from 0.</summary>
/// <param name="File">The path of the file.</param>
/// <param name="StartLine">The first line.</param>
/// <param name="StartColumn">The column in it.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column behind the last one.</param>
internal sealed record LinesSpec(string File, int StartLine, int StartColumn, int EndLine, int EndColumn);

using System.Text.RegularExpressions;

namespace LossGen.Tests.Snapshots;

/// <summary>
/// A file of the library with passes of one width, made of what the generator emits for kernels of that width.
/// </summary>
internal static partial class LibraryPassText
{
    private const string IndentInLibrary = "    ";

    /// <summary>The file.</summary>
    /// <param name="type">The class that holds the passes of an element type.</param>
    /// <param name="passes">The text of a kernel, and the name of one of its passes without a width.</param>
    public static string Of(string type, params IEnumerable<(string Kernel, string Name)> passes)
    {
        var methods = string.Join('\n', passes.Select(static pass => Pass(pass.Kernel, pass.Name)));
        var usesVectors = methods.Contains("Vector512", StringComparison.Ordinal)
            || methods.Contains("Vector128", StringComparison.Ordinal);
        return $$"""
            using System.Runtime.CompilerServices;
            {{(usesVectors ? "using System.Runtime.Intrinsics;\n" : "")}}
            namespace LossGen.Numerics.V1;

            // The generator's text for this width; LibraryPassTests compares them.
            public static partial class {{type}}
            {
            {{methods}}}

            """;
    }

    // With the comment and the attribute above it; the lines are indented less than in a nested type.
    private static string Pass(string kernel, string name) => Indent().Replace(
        Pass().Matches(kernel).Single(match => match.Value.Contains($" {name}", StringComparison.Ordinal)).Value,
        IndentInLibrary);

    [GeneratedRegex(
        @"( {12}// Pass [^\n]*\n)+ {12}\[MethodImpl[^\n]*\n {12}private static .*?\n {12}\}\n",
        RegexOptions.Singleline)]
    private static partial Regex Pass();

    [GeneratedRegex("^ {12}", RegexOptions.Multiline)]
    private static partial Regex Indent();
}

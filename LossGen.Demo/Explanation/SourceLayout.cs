namespace LossGen.Demo.Explanation;

/// <summary>Fits source into the width of a terminal: long lines are broken where a reader would.</summary>
internal static class SourceLayout
{
    private const string Continuation = "    ";

    public static string Fit(string source, int width) =>
        string.Join('\n', source.Split('\n').SelectMany(line => Fit(line, width, IndentOf(line))));

    private static IEnumerable<string> Fit(string line, int width, int indent)
    {
        // What is left of a comment is a comment.
        var mark = line.IndexOf("//", StringComparison.Ordinal);
        while (line.Length > width)
        {
            var end = BreakOf(line, width, indent);
            if (end < 0)
            {
                break;
            }

            yield return line[..end].TrimEnd();
            var prefix = mark >= 0 && mark < end ? "// " + Continuation : Continuation;
            line = new string(' ', indent) + prefix + line[end..].TrimStart();
            mark = prefix[0] == '/' ? indent : line.IndexOf("//", StringComparison.Ordinal);
        }

        yield return line;
    }

    /// <summary>Behind the last comma that fits, else at the last space, else behind a parenthesis; -1 where there is none.</summary>
    private static int BreakOf(string line, int width, int indent)
    {
        var first = indent + Continuation.Length + "return ".Length;
        var comma = line.LastIndexOf(", ", width - 1, StringComparison.Ordinal);
        var space = line.LastIndexOf(' ', width);
        var parenthesis = line.LastIndexOf('(', width - 1);
        return comma > first ? comma + 1 : space > first + 1 ? space : parenthesis > first ? parenthesis + 1 : -1;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;
}

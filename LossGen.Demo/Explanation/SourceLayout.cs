using System.Text.RegularExpressions;

namespace LossGen.Demo.Explanation;

/// <summary>Fits source into the width of a terminal: long lines are broken where a reader would.</summary>
internal static partial class SourceLayout
{
    private const int Continuation = 4;

    public static string Fit(string source, int width) =>
        string.Join('\n', source.Split('\n').SelectMany(line => Fit(line, width, IndentOf(line))));

    private static IEnumerable<string> Fit(string line, int width, int indent)
    {
        if (line.Length <= width)
        {
            return [line];
        }

        var mark = line.IndexOf("//", StringComparison.Ordinal);
        return mark < 0 ? Code(line, width, indent)
            : mark == indent ? Comment(line, width, indent)
            : [
                .. Comment(new string(' ', indent) + line[mark..], width, indent),
                .. Code(line[..mark].TrimEnd(), width, indent),
            ];
    }

    // A table of words and what is said of them, such as the plan block, hangs below the latter.
    private static IEnumerable<string> Comment(string line, int width, int indent)
    {
        var column = Entry().Match(line) is { Success: true } entry
            ? entry.Length
            : indent + "// ".Length + Continuation;
        var hanging = new string(' ', indent) + "//".PadRight(column - indent);
        return Display.WordWrap.Lines(line[indent..].TrimEnd(), width, new string(' ', indent), hanging);
    }

    private static IEnumerable<string> Code(string line, int width, int indent)
    {
        while (line.Length > width && BreakOf(line, width, indent) is > 0 and var end)
        {
            yield return line[..end].TrimEnd();
            line = new string(' ', indent + Continuation) + line[end..].TrimStart();
        }

        yield return line;
    }

    /// <summary>
    /// Behind the last comma that fits, else at the last space, else behind a parenthesis; -1 where there is none.
    /// </summary>
    private static int BreakOf(string line, int width, int indent)
    {
        var first = indent + Continuation + "return ".Length;
        var comma = line.LastIndexOf(", ", width - 1, StringComparison.Ordinal);
        var space = line.LastIndexOf(' ', width);
        var parenthesis = line.LastIndexOf('(', width - 1);
        return comma > first ? comma + 1 : space > first + 1 ? space : parenthesis > first ? parenthesis + 1 : -1;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex("^ *// [a-z]+( [a-z]+)?  +")]
    private static partial Regex Entry();
}

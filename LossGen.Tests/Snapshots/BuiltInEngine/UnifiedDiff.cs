using System.Text;

namespace LossGen.Tests.Snapshots.BuiltInEngine;

/// <summary>The difference of two texts in the form of <c>diff -u</c>.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The changed lines with three lines around them; empty where the texts are equal.</summary>
    public static string Between(string oldName, string oldText, string newName, string newText)
    {
        var lines = EditScript.Between(oldText.Split('\n'), newText.Split('\n'));
        var diff = new StringBuilder();
        for (var next = FirstChange(lines, 0); next < lines.Count;)
        {
            if (diff.Length == 0)
            {
                diff.Append("--- ").Append(oldName).Append('\n').Append("+++ ").Append(newName).Append('\n');
            }

            var start = Math.Max(0, next - Context);
            var end = EndOfHunk(lines, next);
            AppendHunk(diff, lines, start, end);
            next = FirstChange(lines, end);
        }

        return diff.ToString();
    }

    private static int FirstChange(IReadOnlyList<EditedLine> lines, int from)
    {
        while (from < lines.Count && lines[from].Edit == Edit.Keep)
        {
            from++;
        }

        return from;
    }

    // Changes whose contexts would touch share a hunk.
    private static int EndOfHunk(IReadOnlyList<EditedLine> lines, int change)
    {
        var end = change;
        for (var i = change; i < lines.Count && i <= end + (2 * Context) + 1; i++)
        {
            end = lines[i].Edit == Edit.Keep ? end : i;
        }

        return Math.Min(lines.Count, end + 1 + Context);
    }

    private static void AppendHunk(StringBuilder diff, IReadOnlyList<EditedLine> lines, int start, int end)
    {
        var hunk = lines.Skip(start).Take(end - start).ToList();
        var oldCount = hunk.Count(line => line.Edit != Edit.Add);
        var newCount = hunk.Count(line => line.Edit != Edit.Remove);
        var oldStart = lines.Take(start).Count(line => line.Edit != Edit.Add) + 1;
        var newStart = lines.Take(start).Count(line => line.Edit != Edit.Remove) + 1;
        diff.Append("@@ -").Append(oldStart).Append(',').Append(oldCount)
            .Append(" +").Append(newStart).Append(',').Append(newCount).Append(" @@\n");
        foreach (var line in hunk)
        {
            var mark = line.Edit switch { Edit.Remove => '-', Edit.Add => '+', _ => ' ' };
            diff.Append(mark).Append(line.Text).Append('\n');
        }
    }
}

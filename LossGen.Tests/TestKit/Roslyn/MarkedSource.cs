using System.Text;
using System.Text.RegularExpressions;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>A source in which <c>{|LOSSGEN014:text|}</c> marks the place where a diagnostic is expected.</summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Expected">The diagnostics, <c>LOSSGEN014 at "text" (123)</c>, in the order of the source.</param>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<string> Expected)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<(int Start, string Id, string Description)>();
        var open = new Stack<(string Id, int Start)>();
        var end = 0;
        foreach (Match mark in Marks().Matches(marked))
        {
            text.Append(marked, end, mark.Index - end);
            end = mark.Index + mark.Length;
            if (mark.Groups["id"].Success)
            {
                open.Push((mark.Groups["id"].Value, text.Length));
            }
            else
            {
                var (id, start) = open.Pop();
                expected.Add((start, id, Describe(id, text.ToString(start, text.Length - start), start)));
            }
        }

        text.Append(marked, end, marked.Length - end);
        return new(text.ToString(), [.. expected.OrderBy(e => e.Start).ThenBy(e => e.Id).Select(e => e.Description)]);
    }

    public static string Describe(string id, string text, int start) => $"{id} at \"{text}\" ({start})";

    [GeneratedRegex(@"\{\|(?<id>\w+):|\|\}")]
    private static partial Regex Marks();
}

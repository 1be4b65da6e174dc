namespace LossGen.Demo.Display;

/// <summary>Text broken into lines between its words.</summary>
internal static class WordWrap
{
    /// <summary>
    /// Lines of at most so many columns and without spaces at their ends; the first begins with <paramref
    /// name="first"/>, the others with <paramref name="hanging"/>.
    /// </summary>
    public static IEnumerable<string> Lines(string text, int width, string first = "", string hanging = "")
    {
        var line = first;
        var isEmpty = true;
        foreach (var word in text.Split(' '))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, isEmpty) = (hanging, true);
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        yield return line;
    }
}

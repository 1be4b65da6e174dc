namespace LossGen.Generators.Emission.Pointwise;

/// <summary>A call that is too long for a line, taken apart.</summary>
/// <param name="Function">What is called.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record CallParts(string Function, IReadOnlyList<string> Arguments)
{
    /// <summary>The parts of a text that is one call as a whole, or null.</summary>
    public static CallParts? Of(string text)
    {
        var open = text.IndexOf('(');
        if (open <= 0 || text.IndexOf(' ', 0, open) >= 0)
        {
            return null;
        }

        var arguments = new List<string>();
        var (depth, start) = (0, open + 1);
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            var ends = depth == 0;
            if (ends || (depth == 1 && text[i] == ','))
            {
                arguments.Add(text.Substring(start, i - start).Trim());
                start = i + 1;
            }

            if (ends)
            {
                return i == text.Length - 1 ? new(text.Substring(0, open), arguments) : null;
            }
        }

        return null;
    }
}

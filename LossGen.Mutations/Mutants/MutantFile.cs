namespace LossGen.Mutations.Mutants;

/// <summary>
/// Reads lists of mutants. A line's first character says what it is: @ a file, - its text, + the replacement, = what
/// that breaks, ? test classes, ! why it survives, # a remark.
/// </summary>
internal static class MutantFile
{
    private const string Folder = "LossGen.Mutations/Mutants";

    /// <summary>Every mutant, in the order of the lists' names.</summary>
    public static IReadOnlyList<Mutant> ReadAll() =>
    [
        .. Directory.GetFiles(Repository.PathOf(Folder), "*.mutants").Order(StringComparer.Ordinal).SelectMany(Read),
    ];

    private static IEnumerable<Mutant> Read(string path)
    {
        Dictionary<char, string> lines = [];
        var count = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line[0], line.Length > 2 ? line[2..] : "");
            }
            else if (lines.Count > 0)
            {
                yield return Create($"{Path.GetFileNameWithoutExtension(path)} {++count}", lines);
                lines = [];
            }
        }
    }

    private static Mutant Create(string name, Dictionary<char, string> lines)
    {
        foreach (var sign in "@-+=?")
        {
            if (!lines.ContainsKey(sign))
            {
                throw new InvalidDataException($"{name} has no line that begins with {sign}.");
            }
        }

        return new()
        {
            Name = name,
            Files = lines['@'],
            Text = lines['-'],
            Replacement = lines['+'],
            Breaks = lines['='],
            Tests = lines['?'].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Explanation = lines.GetValueOrDefault('!'),
        };
    }
}

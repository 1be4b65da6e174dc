namespace LossGen.Generators.Parsing;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The one name that the fewest slips of the keyboard lead to, if they are few for its length; else the one name
    /// that the word abbreviates (<c>grad</c>). Null where there is none or more than one.
    /// </summary>
    public static string? Among(IReadOnlyList<string> names, string word)
    {
        word = word.ToLowerInvariant();
        return BySlips(names, word) ?? ByAbbreviation(names, word);
    }

    private static string? BySlips(IReadOnlyList<string> names, string word)
    {
        var near = names
            .Select(name => (Name: name, Slips: EditDistance.Between(name.ToLowerInvariant(), word)))
            .Where(static n => n.Slips <= (n.Name.Length + 2) / 3)
            .ToList();
        var fewest = near.Select(static n => n.Slips).DefaultIfEmpty().Min();
        return Single(near.Where(n => n.Slips == fewest).Select(static n => n.Name));
    }

    private static string? ByAbbreviation(IReadOnlyList<string> names, string word)
    {
        const int Shortest = 4;
        return word.Length < Shortest ? null : Single(names.Where(name =>
            name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string? Single(IEnumerable<string> names)
    {
        var list = names.Take(2).ToList();
        return list.Count == 1 ? list[0] : null;
    }
}

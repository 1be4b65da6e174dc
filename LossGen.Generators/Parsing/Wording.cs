namespace LossGen.Generators.Parsing;

/// <summary>Lists in messages.</summary>
internal static class Wording
{
    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
    public static string Or(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count < 2
            ? string.Concat(list)
            : string.Join(", ", list.Take(list.Count - 1)) + " or " + list[list.Count - 1];
    }
}

namespace LossGen.Tests.EndToEnd.Combinations;

/// <summary>Writes the combinations of a covering array as declarations.</summary>
internal static class Combination
{
    /// <summary>An array over all options and roles; another seed gives another one.</summary>
    public static CoveringArray Array(ulong seed) => new(Factors.All, Factors.Exclusions, Factors.IsDeclaration, seed);

    /// <summary>A source file for each combination.</summary>
    public static IEnumerable<string> Declarations(CoveringArray array, string element)
        => array.Rows.Select((row, i) => Declaration(row, element, i));

    private static string Declaration(int[] row, string element, int index)
    {
        Level[] levels = [.. row.Select((level, factor) => Factors.All[factor].Levels[level])];
        string options = string.Join(", ", levels.Select(level => level.Options).Where(option => option.Length > 0));
        string parameters = string.Join(", ", levels
            .SelectMany(level => level.Parameters)
            .Select(parameter => parameter.StartsWith("T ", StringComparison.Ordinal)
                ? element + parameter[1..]
                : parameter.Replace("<T>", $"<{element}>", StringComparison.Ordinal)));
        string result = options.Contains("Reduction.None", StringComparison.Ordinal)
            ? "void"
            : index % 2 == 0 ? "double" : element;
        return $$"""
            public static partial class Combination{{index}}
            {
                [CrossEntropyKernel({{options}})]
                public static partial {{result}} Loss(ReadOnlySpan<{{element}}> logits, {{parameters}});
            }
            """;
    }
}

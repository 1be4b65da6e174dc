using LossGen.Tests.EndToEnd.Combinations;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>Every two levels of all options and roles of cross-entropy that may stand together.</summary>
internal static class PairedDeclarations
{
    /// <summary>The declarations of a covering array; another seed gives another one.</summary>
    public static IReadOnlyList<Declaration> Of(ulong seed)
        => [.. new CoveringArray(Factors.All, Factors.Exclusions, Factors.IsDeclaration, seed).Rows.Select(Declare)];

    private static Declaration Declare(int[] row, int index)
    {
        Level[] levels = [.. row.Select((level, factor) => Factors.All[factor].Levels[level])];
        string options = string.Join(", ", levels.Select(level => level.Options).Where(option => option.Length > 0));
        string result = options.Contains("Reduction.None", StringComparison.Ordinal) ? "void"
            : index % 2 == 0 ? "double"
            : "T";
        return new(
            $"CrossEntropyKernel({options})", result,
            ["ReadOnlySpan<T> logits", .. levels.SelectMany(static level => level.Parameters)]);
    }
}

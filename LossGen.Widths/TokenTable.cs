using System.Text.RegularExpressions;

namespace LossGen.Widths;

/// <summary>
/// What a text has to say in the place of what the text for 256 bits, or for floats, says. All else is the same:
/// numbers of lanes are constants with the width in their names, and what a width does in a way of its own is in a file
/// that is written by hand.
/// </summary>
internal sealed class TokenTable
{
    private readonly IReadOnlyDictionary<string, string> replacements;
    private readonly Regex pattern;

    private TokenTable(IReadOnlyDictionary<string, string> replacements)
    {
        this.replacements = replacements;
        pattern = new(string.Join("|", replacements.Keys.Select(Pattern)));
    }

    /// <summary>From 256 bits to 128. Half of that is a width that .NET has too.</summary>
    public static TokenTable Of128Bits { get; } = new(new Dictionary<string, string>
    {
        ["256"] = "128",
        ["128"] = "64",
    });

    /// <summary>From 256 bits to 512, for which AVX-512 needs no extension for vectors of another length.</summary>
    public static TokenTable Of512Bits { get; } = new(new Dictionary<string, string>
    {
        ["256"] = "512",
        ["128"] = "256",
        ["Avx512F.VL"] = "Avx512F",
        ["Avx."] = "Avx512F.",
    });

    /// <summary>From floats to doubles, and from the integers as wide as those to integers as wide as these.</summary>
    public static TokenTable OfDoubles { get; } = new(new Dictionary<string, string>
    {
        ["float"] = "double",
        ["MathF"] = "Math",
        ["SingleRows"] = "WideRows",
        ["Single"] = "Double",
        ["<int>"] = "<long>",
        ["(int)"] = "(long)",
        ["ref readonly int "] = "ref readonly long ",
        ["ref int "] = "ref long ",
        ["Int32"] = "Int64",
    });

    /// <summary>
    /// From floats in memory to halves, which loads widen and stores round; what is computed with stays a float.
    /// </summary>
    public static TokenTable OfHalves { get; } = new(new Dictionary<string, string>
    {
        [".Stored."] = ".Half.",
        ["public void Load"] = "public void LoadHalf",
        ["public void Store"] = "public void StoreHalf",
        ["LoadVector"] = "LoadHalf",
        ["StoreVector"] = "StoreHalf",
        ["LoadPartial"] = "LoadHalfPartial",
        ["StorePartial"] = "StoreHalfPartial",
        ["ref readonly float"] = "ref readonly Half",
        ["ref float"] = "ref Half",
        ["Span<float>"] = "Span<Half>",
        ["stackalloc float"] = "stackalloc Half",
        ["floats"] = "halves",
    });

    /// <summary>
    /// From halves in memory to bfloat16. In names it is BFloat, so that a width may follow: LoadBFloat256.
    /// </summary>
    public static TokenTable OfBFloats { get; } = new(new Dictionary<string, string>
    {
        ["ref readonly Half "] = "ref readonly BFloat16 ",
        ["ref Half "] = "ref BFloat16 ",
        ["<Half"] = "<BFloat16",
        ["(Half*"] = "(BFloat16*",
        ["stackalloc Half"] = "stackalloc BFloat16",
        ["Half"] = "BFloat",
        ["halves"] = "elements of bfloat16",
    });

    /// <summary>The text with every token replaced, all at once: what was put in is not replaced again.</summary>
    public string ReplaceIn(string text) => pattern.Replace(text, match => replacements[match.Value]);

    // A width is part of a name, as in Vector256 and LoadPartial256. A number of its own is no width.
    private static string Pattern(string token)
        => char.IsDigit(token[0]) ? $"(?<=[A-Za-z]){token}(?![0-9])" : Regex.Escape(token);
}

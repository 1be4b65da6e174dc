namespace LossGen.Demo.LanguageModel;

/// <summary>The embedded words, most of them to learn from and the others to judge by.</summary>
internal sealed record WordList(IReadOnlyList<int[]> Training, IReadOnlyList<int[]> Test)
{
    private const string ResourceName = "LossGen.Demo.LanguageModel.words.txt";
    private const int TestShare = 10;

    /// <summary>A tenth of the words, drawn by the seed, is left for the test.</summary>
    public static WordList Read(int seed)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        int[][] words = [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Alphabet.Encode)];
        new Random(seed).Shuffle(words);
        var test = words.Length / TestShare;
        return new(words[test..], words[..test]);
    }
}

using System.Runtime.InteropServices;

namespace LossGen.Demo.LanguageModel;

/// <summary>
/// Rows for the prediction of the next symbol: what stands before it, and the symbol itself. A padded batch has as many
/// rows for every word as its longest word needs, and targets that the loss ignores; a packed one has none of these.
/// </summary>
internal sealed class CharacterBatch
{
    /// <summary>How many symbols back the model sees.</summary>
    public const int Context = 8;

    /// <summary>The target of padding, PyTorch's default and the kernels'.</summary>
    public const int Padding = -100;

    private readonly List<int> contexts = [];
    private readonly List<int> targets = [];

    private CharacterBatch()
    {
    }

    public int Rows => targets.Count;

    public int[] Targets => [.. targets];

    /// <summary>The symbols before a row's target, the nearest last.</summary>
    public ReadOnlySpan<int> ContextOf(int row) =>
        CollectionsMarshal.AsSpan(contexts).Slice(row * Context, Context);

    public static CharacterBatch Padded(IReadOnlyList<int[]> words) => Of(words, words.Max(word => word.Length) + 1);

    public static CharacterBatch Packed(IReadOnlyList<int[]> words) => Of(words, 0);

    /// <summary>One row: what follows the beginning of a word.</summary>
    public static CharacterBatch After(IReadOnlyList<int> beginning)
    {
        var batch = new CharacterBatch();
        batch.Add(beginning, beginning.Count, Padding);
        return batch;
    }

    private static CharacterBatch Of(IReadOnlyList<int[]> words, int leastRows)
    {
        var batch = new CharacterBatch();
        foreach (var word in words)
        {
            for (var i = 0; i < Math.Max(word.Length + 1, leastRows); i++)
            {
                batch.Add(word, i, i < word.Length ? word[i] : i == word.Length ? Alphabet.Edge : Padding);
            }
        }

        return batch;
    }

    private void Add(IReadOnlyList<int> word, int position, int target)
    {
        for (var i = position - Context; i < position; i++)
        {
            contexts.Add(i >= 0 && i < word.Count ? word[i] : Alphabet.Edge);
        }

        targets.Add(target);
    }
}

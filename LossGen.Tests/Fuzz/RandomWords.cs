using LossGen.Oracle.Rows;

namespace LossGen.Tests.Fuzz;

/// <summary>Draws from lists; the same seed draws the same.</summary>
internal sealed class RandomWords(ulong seed)
{
    private readonly SplitMix _random = new(seed);

    public T Of<T>(IReadOnlyList<T> words) => words[_random.Next(words.Count)];

    /// <summary>True so many times of a hundred.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    public void Shuffle<T>(List<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}

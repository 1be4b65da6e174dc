using System.Text;

namespace LossGen.Demo.LanguageModel;

/// <summary>Makes up words: each character is drawn from the model's probabilities.</summary>
internal sealed class WordWriter(CharacterNetwork network, int seed)
{
    private const int Longest = 20;

    private readonly Random random = new(seed);

    public IEnumerable<string> Write(int count) => Enumerable.Range(0, count).Select(_ => Write());

    private string Write()
    {
        var symbols = new List<int>();
        var word = new StringBuilder();
        for (var next = Draw(symbols); next != Alphabet.Edge && word.Length < Longest; next = Draw(symbols))
        {
            symbols.Add(next);
            word.Append(Alphabet.Letter(next));
        }

        return word.ToString();
    }

    private int Draw(List<int> symbols)
    {
        var probabilities = new float[Alphabet.Symbols];
        var hidden = network.Hidden(CharacterBatch.After(symbols));
        CharacterLosses.Softmax(network.Logits(hidden.Values), probabilities);
        var left = random.NextDouble();
        var symbol = symbols.Count == 0 ? Alphabet.Edge + 1 : 0;
        if (symbols.Count == 0)
        {
            // A word has a letter at least.
            left *= 1 - probabilities[Alphabet.Edge];
        }

        while (symbol < Alphabet.Symbols - 1 && left >= probabilities[symbol])
        {
            left -= probabilities[symbol++];
        }

        return symbol;
    }
}

namespace LossGen.Demo.LanguageModel;

/// <summary>The symbols of the model: the edge of a word, which stands before and after it, and the letters.</summary>
internal static class Alphabet
{
    public const int Edge = 0;
    public const int Symbols = 27;

    /// <summary>The symbols of a word of lower-case letters.</summary>
    public static int[] Encode(string word) =>
        [.. word.Select(letter => letter is >= 'a' and <= 'z'
            ? letter - 'a' + 1
            : throw new InvalidDataException($"'{word}' has a '{letter}', which is no lower-case letter."))];

    /// <summary>The letter of a symbol other than the edge.</summary>
    public static char Letter(int symbol) => (char)('a' + symbol - 1);
}

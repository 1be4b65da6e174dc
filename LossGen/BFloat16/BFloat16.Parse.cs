using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace LossGen;

public readonly partial struct BFloat16 : ISpanParsable<BFloat16>, IUtf8SpanParsable<BFloat16>
{
    private const NumberStyles DefaultStyle = NumberStyles.Float | NumberStyles.AllowThousands;

    // Text is read as a double and rounded to this type. The doubles near a tie are 2^-53 of it apart: a text that is
    // closer than that to a tie, and not the tie itself, may be rounded as if it were.

    /// <summary>Reads a number as <see cref="double.Parse(string)"/> does, and rounds it.</summary>
    /// <param name="s">The text, in the manner of the current culture.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static BFloat16 Parse(string s) => Parse(s, DefaultStyle, null);

    /// <summary>Reads a number as double does, and rounds it.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static BFloat16 Parse(string s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);

    /// <summary>Reads a number as double does, and rounds it.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What the text may consist of.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static BFloat16 Parse(string s, NumberStyles style, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    /// <summary>Reads a number as double does, and rounds it.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static BFloat16 Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, DefaultStyle, provider);

    /// <summary>Reads a number as double does, and rounds it.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What the text may consist of.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static BFloat16 Parse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider = null) =>
        (BFloat16)double.Parse(s, style, provider);

    /// <summary>Reads a number as double does, and rounds it.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static BFloat16 Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) =>
        (BFloat16)double.Parse(utf8Text, DefaultStyle, provider);

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="s">The text, in the manner of the current culture.</param>
    /// <param name="result">Receives the value; 0 where the text is no number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out BFloat16 result) =>
        TryParse(s, DefaultStyle, null, out result);

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <param name="result">Receives the value; 0 where the text is no number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BFloat16 result) =>
        TryParse(s, DefaultStyle, provider, out result);

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What the text may consist of.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <param name="result">Receives the value; 0 where the text is no number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(
        [NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out BFloat16 result) =>
        TryParse(s.AsSpan(), style, provider, out result);

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <param name="result">Receives the value; 0 where the text is no number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out BFloat16 result) =>
        TryParse(s, DefaultStyle, provider, out result);

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="style">What the text may consist of.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <param name="result">Receives the value; 0 where the text is no number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(
        ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out BFloat16 result)
    {
        bool isNumber = double.TryParse(s, style, provider, out double value);
        result = (BFloat16)value;
        return isNumber;
    }

    /// <summary>Reads a number, if the text is one.</summary>
    /// <param name="utf8Text">The text in UTF-8.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <param name="result">Receives the value; 0 where the text is no number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out BFloat16 result)
    {
        bool isNumber = double.TryParse(utf8Text, DefaultStyle, provider, out double value);
        result = (BFloat16)value;
        return isNumber;
    }
}

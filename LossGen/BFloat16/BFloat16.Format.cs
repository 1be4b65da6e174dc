using System.Globalization;

namespace LossGen;

public readonly partial struct BFloat16 : ISpanFormattable, IUtf8SpanFormattable
{
    // Four digits tell all values apart.
    private const int MostDigits = 4;

    /// <summary>The fewest digits that read back as this value, in the manner of the current culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The text in a format of <see cref="float"/>, in the manner of the current culture.</summary>
    /// <param name="format">
    /// The format; null, empty, <c>G</c> and <c>R</c> give the fewest digits that read back.
    /// </param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format) => ToString(format, null);

    /// <summary>The fewest digits that read back as this value, in the manner of a culture.</summary>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>The text.</returns>
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    /// <summary>The text in a format of <see cref="float"/>, in the manner of a culture.</summary>
    /// <param name="format">
    /// The format; null, empty, <c>G</c> and <c>R</c> give the fewest digits that read back.
    /// </param>
    /// <param name="formatProvider">The culture, or null for the current one.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Printed(format).ToString(format, formatProvider);

    /// <summary>Writes the text in a format of <see cref="float"/>.</summary>
    /// <param name="destination">Receives the text.</param>
    /// <param name="charsWritten">Receives its length; 0 where it does not fit.</param>
    /// <param name="format">The format; empty, <c>G</c> and <c>R</c> give the fewest digits that read back.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public bool TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        Printed(format).TryFormat(destination, out charsWritten, format, provider);

    /// <summary>Writes the text in a format of <see cref="float"/>, in UTF-8.</summary>
    /// <param name="utf8Destination">Receives the text.</param>
    /// <param name="bytesWritten">Receives its length in bytes; 0 where it does not fit.</param>
    /// <param name="format">The format; empty, <c>G</c> and <c>R</c> give the fewest digits that read back.</param>
    /// <param name="provider">The culture, or null for the current one.</param>
    /// <returns>Whether it fits.</returns>
    /// <exception cref="FormatException">There is no such format.</exception>
    public bool TryFormat(
        Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        Printed(format).TryFormat(utf8Destination, out bytesWritten, format, provider);

    // A float prints the fewest digits that tell it from other floats: these are the digits of the float to print.
    private float Printed(ReadOnlySpan<char> format) =>
        format.IsEmpty || format is ['G' or 'g' or 'R' or 'r'] ? Shortest((float)this) : (float)this;

    private static float Shortest(float value)
    {
        Span<char> text = stackalloc char[16];
        for (int digits = 1; float.IsFinite(value) && digits <= MostDigits; digits++)
        {
            ReadOnlySpan<char> format = ['E', (char)('0' + digits - 1)];
            value.TryFormat(text, out int length, format, CultureInfo.InvariantCulture);
            float read = float.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
            if ((float)(BFloat16)read == value)
            {
                return read;
            }
        }

        return value;
    }
}

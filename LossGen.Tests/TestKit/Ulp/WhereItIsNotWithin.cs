using System.Runtime.CompilerServices;
using System.Text;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.TestKit.Ulp;

/// <summary>
/// Says which of millions of results is wrong. For those that are right no text is made, which took longer than to
/// compare them.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct WhereItIsNotWithin
{
    private readonly StringBuilder? text;

    public WhereItIsNotWithin(
        int literalLength, int formattedCount, double tolerance, IeeeFormat computed, IeeeFormat stored,
        Expected expected, double actual, out bool isWrong)
    {
        isWrong = !UlpAssert.IsWithin(tolerance, computed, stored, expected, actual);
        text = isWrong ? new(literalLength + (16 * formattedCount)) : null;
    }

    /// <summary>Null where the result is right.</summary>
    public string? Text => text?.ToString();

    public void AppendLiteral(string literal) => text!.Append(literal);

    public void AppendFormatted<T>(T value) => text!.Append(value);

    public void AppendFormatted<T>(T value, string format)
        where T : IFormattable
        => text!.Append(value.ToString(format, null));
}

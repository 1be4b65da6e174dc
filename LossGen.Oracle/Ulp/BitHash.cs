using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace LossGen.Oracle.Ulp;

/// <summary>
/// A fingerprint of numbers bit by bit. Every NaN counts as the same one, because its sign and payload are not
/// promised; +0 and -0 are told apart.
/// </summary>
internal sealed class BitHash : IDisposable
{
    private const int ValuesAtOnce = 256;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The bits of a number that was widened to double, with one pattern for NaN.</summary>
    public static long BitsOf(double value)
        => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    public void Append(ReadOnlySpan<double> values)
    {
        Span<byte> bytes = stackalloc byte[ValuesAtOnce * sizeof(long)];
        for (; values.Length > 0; values = values[int.Min(ValuesAtOnce, values.Length)..])
        {
            int count = int.Min(ValuesAtOnce, values.Length);
            for (int i = 0; i < count; i++)
            {
                BinaryPrimitives.WriteInt64LittleEndian(bytes[(i * sizeof(long))..], BitsOf(values[i]));
            }

            hash.AppendData(bytes[..(count * sizeof(long))]);
        }
    }

    /// <summary>The first 128 bits of the SHA-256 of all that was appended, in hexadecimal.</summary>
    public string Finish()
        => Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 16)).ToLower(CultureInfo.InvariantCulture);

    public void Dispose() => hash.Dispose();
}

using System.Security.Cryptography;
using System.Text;
using LossGen.EmittedTexts.Sources;

namespace LossGen.EmittedTexts.Hashing;

/// <summary>One SHA-256 over names and texts, in the order in which they are added.</summary>
internal sealed class TextHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public static byte[] Of(IEnumerable<TextFile> files)
    {
        using TextHash hash = new();
        foreach (var file in files)
        {
            hash.Add(file.Name);
            hash.Add(file.Text);
        }

        return hash.Value();
    }

    public void Add(ReadOnlySpan<byte> part)
    {
        // A length before each part: two texts that are split elsewhere are not the same.
        hash.AppendData(BitConverter.GetBytes((long)part.Length));
        hash.AppendData(part);
    }

    public void Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    public byte[] Value() => hash.GetHashAndReset();

    public void Dispose() => hash.Dispose();
}

using System.Buffers.Binary;
using System.Text.Json;

namespace Evaluate;

/// <summary>
/// The header of a .safetensors file: its length in eight bytes, then JSON. Files of one tensor are read.
/// </summary>
internal static class Safetensors
{
    private const long MostHeaderBytes = 100_000_000; // as the reference implementation has it
    private const string Metadata = "__metadata__";

    private static readonly Dictionary<string, string> Elements = new()
    {
        ["F32"] = "float32", ["F16"] = "float16", ["BF16"] = "bfloat16", ["I32"] = "int32", ["I64"] = "int64",
    };

    public static TensorFile ReadHeader(Stream stream)
    {
        Span<byte> size = stackalloc byte[8];
        stream.ReadExactly(size);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(size);
        if (length > MostHeaderBytes)
        {
            throw new InvalidDataException($"A header of {length} bytes is none of a .safetensors file.");
        }

        var text = new byte[length];
        stream.ReadExactly(text);
        using var header = JsonDocument.Parse(text);
        JsonProperty[] tensors = [.. header.RootElement.EnumerateObject().Where(static t => t.Name != Metadata)];
        if (tensors.Length != 1)
        {
            throw new InvalidDataException(
                $"The file holds {tensors.Length} tensors ({string.Join(", ", tensors.Select(static t => t.Name))}): "
                    + "save the one to read in a file of its own.");
        }

        var tensor = tensors[0].Value;
        var type = tensor.GetProperty("dtype").GetString()!;
        return new(
            Elements.GetValueOrDefault(type) ?? throw new InvalidDataException(
                $"Elements of type {type} are not read: {string.Join(", ", Elements.Keys)} are."),
            [.. tensor.GetProperty("shape").EnumerateArray().Select(static axis => axis.GetInt64())],
            8 + (long)length + tensor.GetProperty("data_offsets")[0].GetInt64());
    }

    /// <summary>Makes a file of one tensor, which begins at a multiple of 8, and maps it.</summary>
    public static MappedTensor CreateMapped(FileInfo file, string name, string element, long[] shape)
    {
        TensorFile tensor = new(element, shape, 0);
        var type = Elements.Single(pair => pair.Value == element).Key;
        var header = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            [name] = new { dtype = type, shape, data_offsets = new[] { 0, tensor.Length * tensor.ElementSize } },
        });
        var length = (header.Length + 7) / 8 * 8;
        var start = new byte[8 + length];
        BinaryPrimitives.WriteInt64LittleEndian(start, length);
        start.AsSpan(8).Fill((byte)' ');
        header.CopyTo(start, 8);

        using (var stream = file.Create())
        {
            stream.Write(start);
            stream.SetLength(start.Length + tensor.Length * tensor.ElementSize);
        }

        return new(file, tensor with { Offset = start.Length }, isWritten: true);
    }
}

namespace Evaluate;

/// <summary>Where a tensor lies in a file, and of what it consists.</summary>
/// <param name="Element">float32, float16, bfloat16, int32 or int64.</param>
/// <param name="Shape">The lengths of its axes, the last one contiguous.</param>
/// <param name="Offset">The byte at which it begins.</param>
internal sealed record TensorFile(string Element, long[] Shape, long Offset)
{
    /// <summary>The bytes of an element.</summary>
    public int ElementSize => Element switch { "int64" => 8, "float32" or "int32" => 4, _ => 2 };

    /// <summary>The number of elements.</summary>
    public long Length => Shape.Aggregate(1L, static (product, length) => checked(product * length));

    /// <summary>Reads the header of a file and compares it with the file's length.</summary>
    public static TensorFile Read(FileInfo file)
    {
        using var stream = file.OpenRead();
        var tensor = file.Extension.ToLowerInvariant() switch
        {
            ".npy" => Npy.ReadHeader(stream),
            ".safetensors" => Safetensors.ReadHeader(stream),
            var other => throw new InvalidDataException($"{file.Name}: '{other}' is neither .npy nor .safetensors."),
        };
        var end = checked(tensor.Offset + tensor.Length * tensor.ElementSize);
        return end <= file.Length
            ? tensor
            : throw new InvalidDataException($"{file.Name} has {file.Length} bytes; its header speaks of {end}.");
    }
}

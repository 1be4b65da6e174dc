using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evaluate;

/// <summary>
/// The header of NumPy's .npy: a magic number, a version, a length, and a literal of a Python dictionary (NEP 1).
/// </summary>
internal static partial class Npy
{
    private const int MostHeaderBytes = 1 << 16;

    public static TensorFile ReadHeader(Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        stream.ReadExactly(start);
        if (start[0] != 0x93 || !start[1..6].SequenceEqual("NUMPY"u8))
        {
            throw new InvalidDataException("The file does not begin as a .npy file does.");
        }

        Span<byte> size = stackalloc byte[start[6] == 1 ? 2 : 4];
        stream.ReadExactly(size);
        long length = size.Length == 2
            ? BinaryPrimitives.ReadUInt16LittleEndian(size)
            : BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > MostHeaderBytes)
        {
            throw new InvalidDataException($"A header of {length} bytes is none of a plain array.");
        }

        var text = new byte[length];
        stream.ReadExactly(text);
        return Parse(Encoding.Latin1.GetString(text), stream.Position);
    }

    private static TensorFile Parse(string header, long offset)
    {
        if (FortranOrder().IsMatch(header))
        {
            throw new InvalidDataException("The array is in Fortran order: save numpy.ascontiguousarray(x).");
        }

        var type = Descr().Match(header).Groups[1].Value;
        var shape = Shape().Match(header).Groups[1].Value;
        return new(
            ElementOf(type),
            [.. shape.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(static length => long.Parse(length, CultureInfo.InvariantCulture))],
            offset);
    }

    // NumPy knows no bfloat16: ml_dtypes saves it as two bytes without a type.
    private static string ElementOf(string type) => type switch
    {
        "<f4" => "float32",
        "<f2" => "float16",
        "<V2" or "|V2" => "bfloat16",
        "<i4" => "int32",
        "<i8" => "int64",
        _ => throw new InvalidDataException(
            $"Elements of type '{type}' are not read: float32, float16, bfloat16, int32 and int64 are, little-endian."),
    };

    [GeneratedRegex(@"'descr'\s*:\s*'([^']*)'")]
    private static partial Regex Descr();

    [GeneratedRegex(@"'fortran_order'\s*:\s*True")]
    private static partial Regex FortranOrder();

    [GeneratedRegex(@"'shape'\s*:\s*\(([^)]*)\)")]
    private static partial Regex Shape();
}

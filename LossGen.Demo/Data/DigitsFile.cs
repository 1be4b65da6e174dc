using System.Globalization;

namespace LossGen.Demo.Data;

/// <summary>Reads the embedded digits: a line is 64 pixels and the label, separated by commas.</summary>
internal static class DigitsFile
{
    private const string ResourceName = "LossGen.Demo.Data.digits.csv";

    public static DigitSet ReadEmbedded()
    {
        using var stream = typeof(DigitsFile).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The resource {ResourceName} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    public static DigitSet Read(TextReader reader)
    {
        var pixels = new List<byte>();
        var labels = new List<int>();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            if (fields.Length != DigitSet.PixelCount + 1)
            {
                throw new InvalidDataException(
                    $"Line {labels.Count + 1} has {fields.Length} fields instead of {DigitSet.PixelCount + 1}.");
            }

            pixels.AddRange(fields[..^1].Select(field => byte.Parse(field, CultureInfo.InvariantCulture)));
            labels.Add(int.Parse(fields[^1], CultureInfo.InvariantCulture));
        }

        return new DigitSet([.. pixels], [.. labels]);
    }
}

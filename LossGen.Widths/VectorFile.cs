using System.Text.RegularExpressions;

namespace LossGen.Widths;

/// <summary>A source file for vectors of one width, and perhaps of one element type.</summary>
/// <param name="Name">The file's name without a folder, which changes as the text does.</param>
/// <param name="Text">The file's text.</param>
internal sealed record VectorFile(string Name, string Text)
{
    /// <summary>What the build makes of this file.</summary>
    /// <param name="written">The names of all files that are written by hand.</param>
    public IEnumerable<VectorFile> Twins(IReadOnlyCollection<string> written)
    {
        var widths = OtherWidths().Where(IsMissing).ToList();
        var elements = widths.Prepend(this).SelectMany(file => file.OtherElements())
            .Where(twin => IsMissing(twin) && !written.Contains(twin.OriginalName));
        return widths.Concat(elements);

        bool IsMissing(VectorFile twin) => !written.Contains(twin.Name);
    }

    // A file for doubles of 256 bits that is written by hand has twins of its own.
    private string OriginalName => Regex.Replace(Name, "(128|512)(?=[.]cs$)", "256");

    private VectorFile[] OtherWidths()
        => Name.EndsWith("256.cs", StringComparison.Ordinal)
            ? [With(TokenTable.Of128Bits), With(TokenTable.Of512Bits)]
            : [];

    private VectorFile[] OtherElements() => Name.Contains(".Single.") ? [With(TokenTable.OfDoubles)] : [];

    private VectorFile With(TokenTable tokens) => new(tokens.ReplaceIn(Name), tokens.ReplaceIn(Text));
}

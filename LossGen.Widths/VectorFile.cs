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

        // What is written by hand for an element type gets its other widths itself.
        var elements = OtherElements().Where(element => IsMissing(With(element)));
        return widths.Concat(elements.SelectMany(element => widths.Prepend(this).Select(file => file.With(element))))
            .Where(IsMissing);

        bool IsMissing(VectorFile twin) => !written.Contains(twin.Name);
    }

    private VectorFile[] OtherWidths()
        => Name.EndsWith("256.cs", StringComparison.Ordinal)
            ? [With([TokenTable.Of128Bits]), With([TokenTable.Of512Bits])]
            : [];

    // Each by the tables that make it, one after another.
    private IEnumerable<TokenTable[]> OtherElements()
    {
        if (Name.Contains(".Single."))
        {
            yield return [TokenTable.OfDoubles];
        }

        if (Name.Contains(".Stored."))
        {
            yield return [TokenTable.OfHalves];
            yield return [TokenTable.OfHalves, TokenTable.OfBFloats];
        }

        if (Name.Contains("Half"))
        {
            yield return [TokenTable.OfBFloats];
        }
    }

    private VectorFile With(TokenTable[] tables) => tables.Aggregate(
        this, static (file, table) => new(table.ReplaceIn(file.Name), table.ReplaceIn(file.Text)));
}

using System.Globalization;

namespace LossGen.EmittedTexts.Hashing;

/// <summary>Prints a line for each source and one for all of them.</summary>
internal sealed class HashTable
{
    private readonly TextWriter writer;
    private readonly List<(string Name, byte[] Emitted)> sources = [];

    public HashTable(TextWriter writer)
    {
        this.writer = writer;
        Write("source", "requests", "files", "characters", "declarations", "emitted text");
    }

    public void Add(string name, SourceHash hash)
    {
        sources.Add((name, hash.Emitted));

        // That the declarations changed must be seen, and no more: half a line is enough.
        var declarations = hash.Declarations is { } bytes ? Convert.ToHexStringLower(bytes)[..12] : "-";
        Write(
            name, Number(hash.Requests), Number(hash.Files), Number(hash.Characters), declarations,
            Convert.ToHexStringLower(hash.Emitted));
    }

    public void WriteTotal()
    {
        using TextHash total = new();
        foreach (var (name, emitted) in sources)
        {
            total.Add(name);
            total.Add(emitted);
        }

        Write("all", "", "", "", "", Convert.ToHexStringLower(total.Value()));
    }

    private void Write(
        string name, string requests, string files, string characters, string declarations, string emitted)
        => writer.WriteLine($"{name,-14}{requests,8}{files,9}{characters,14}  {declarations,-14}{emitted}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

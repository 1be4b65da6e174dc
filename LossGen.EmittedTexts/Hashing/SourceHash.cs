using LossGen.EmittedTexts.Sources;

namespace LossGen.EmittedTexts.Hashing;

/// <summary>What a source asked for and got, in numbers.</summary>
/// <param name="Requests">How many kernels it asked for.</param>
/// <param name="Files">How many files were emitted.</param>
/// <param name="Characters">How long they are together.</param>
/// <param name="Declarations">The hash of the declarations, or null where there are none.</param>
/// <param name="Emitted">The hash of the emitted files.</param>
internal sealed record SourceHash(int Requests, int Files, long Characters, byte[]? Declarations, byte[] Emitted)
{
    /// <summary>Emits all batches of a source, and writes them to a folder if there is one.</summary>
    public static SourceHash Of(RequestSource source, OutputFolder? output)
    {
        // Texts are hashed where they are emitted: all of them together would not fit into memory everywhere.
        List<SourceHash> batches =
            [.. source.Batches.AsParallel().AsOrdered().Select(batch => Of(source, batch, output))];
        return new(
            batches.Sum(static batch => batch.Requests),
            batches.Sum(static batch => batch.Files),
            batches.Sum(static batch => batch.Characters),
            batches.Exists(static batch => batch.Declarations is not null)
                ? Together(batches.Select(static batch => batch.Declarations ?? []))
                : null,
            Together(batches.Select(static batch => batch.Emitted)));
    }

    private static SourceHash Of(RequestSource source, RequestBatch batch, OutputFolder? output)
    {
        try
        {
            var texts = batch.Emit();
            output?.Write($"{source.Name}/{batch.Name}", texts);
            return new(
                texts.Requests,
                texts.Emitted.Count,
                texts.Emitted.Sum(static file => (long)file.Text.Length),
                texts.Declarations.Count == 0 ? null : TextHash.Of(texts.Declarations),
                TextHash.Of(texts.Emitted));
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{source.Name}/{batch.Name}: {e.Message}", e);
        }
    }

    private static byte[] Together(IEnumerable<byte[]> hashes)
    {
        using TextHash hash = new();
        foreach (var part in hashes)
        {
            hash.Add(part);
        }

        return hash.Value();
    }
}

using System.Text;

namespace LossGen.Tests.Snapshots.BuiltInEngine;

/// <summary>The text a reviewer has accepted, and the file that a different text is written to.</summary>
internal sealed class Snapshot(string path, string extension, bool accept, Func<string, string, Task> showDifference)
{
    /// <summary>Set to 1, this variable accepts every text as it comes.</summary>
    public const string AcceptVariable = "LOSSGEN_ACCEPT_SNAPSHOTS";

    private static readonly UTF8Encoding Utf8WithoutBom = new(encoderShouldEmitUTF8Identifier: false);

    public string VerifiedPath { get; } = $"{path}.verified.{extension}";

    public string ReceivedPath { get; } = $"{path}.received.{extension}";

    /// <summary>The snapshot of a test method, in the folder and under the name of its source file.</summary>
    public static Snapshot Beside(string sourceFile, string method, string? parameters, string extension)
    {
        var folder = Path.GetDirectoryName(sourceFile)!;
        var name = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        var path = Path.Combine(folder, parameters is null ? name : $"{name}_{parameters}");
        var accept = Environment.GetEnvironmentVariable(AcceptVariable) == "1";
        return new Snapshot(path, extension, accept, DiffTool.ShowAsync);
    }

    /// <summary>Passes where the text is the accepted one; otherwise leaves it in the received file.</summary>
    public async Task Verify(string text)
    {
        if (accept)
        {
            await WriteAsync(VerifiedPath, text);
        }

        var verified = await ReadVerifiedAsync();
        if (verified == text)
        {
            File.Delete(ReceivedPath);
            return;
        }

        await WriteAsync(ReceivedPath, text);
        await showDifference(ReceivedPath, VerifiedPath);
        throw new SnapshotException(verified is null ? MissingMessage() : MismatchMessage(verified, text));
    }

    private static Task WriteAsync(string path, string text) => File.WriteAllTextAsync(path, text, Utf8WithoutBom);

    // A diff tool leaves an empty file behind where there was none: that is not an accepted text.
    private async Task<string?> ReadVerifiedAsync()
    {
        if (!File.Exists(VerifiedPath))
        {
            return null;
        }

        var text = await File.ReadAllTextAsync(VerifiedPath);
        return text.Length == 0 ? null : text.ReplaceLineEndings("\n");
    }

    private string MissingMessage()
        => $"{Path.GetFileName(VerifiedPath)} does not exist: nobody has accepted this text yet.\n\n{HowToAccept()}";

    private string MismatchMessage(string verified, string received)
    {
        var diff = UnifiedDiff.Between(
            Path.GetFileName(VerifiedPath), verified, Path.GetFileName(ReceivedPath), received);
        return $"{Path.GetFileName(VerifiedPath)} is not what is emitted now.\n\n{diff}\n{HowToAccept()}";
    }

    private string HowToAccept() => $"""
        To accept the received text:
          mv "{ReceivedPath}" "{VerifiedPath}"
        To accept all of them:
          {AcceptVariable}=1 dotnet test -c Release --filter Snapshot
        """;
}

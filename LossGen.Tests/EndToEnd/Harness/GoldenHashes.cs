using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>
/// Bits that are written down, a line each. They are promised to users, so that new ones are accepted for one file at a
/// time, by its name, and never in a run that passes.
/// </summary>
internal sealed class GoldenHashes(string path, string name, string? accepted)
{
    /// <summary>Names the folder whose hashes are to be written anew.</summary>
    public const string AcceptVariable = "LOSSGEN_ACCEPT_HASHES";

    /// <summary>The hashes of a folder of the tests.</summary>
    public static GoldenHashes Of(string folder) => new(
        Path.Combine(RepositoryFolder.Path, "LossGen.Tests", folder, "golden-hashes.txt"),
        folder,
        Environment.GetEnvironmentVariable(AcceptVariable));

    public IReadOnlyList<string> Lines => File.ReadAllLines(path);

    /// <summary>Passes where the hashes are those written down.</summary>
    public void AssertAre(IReadOnlyList<string> actual)
    {
        string[] changed =
        [
            .. Lines.Except(actual).Select(line => "- " + line),
            .. actual.Except(Lines).Select(line => "+ " + line),
        ];
        if (changed.Length == 0)
        {
            Assert.Equal(Lines, actual);
        }
        else if (accepted == name)
        {
            File.WriteAllText(path, string.Join('\n', actual) + "\n");
            Assert.Fail(
                $"{name}: {changed.Length} lines were removed or added. Read git diff, and run the test without "
                    + $"{AcceptVariable}.");
        }
        else
        {
            Assert.Fail($"""
                {name}: bits are not those written down.
                {string.Join('\n', changed.Take(8))}
                To accept them, where results are meant to change for users:
                  {AcceptVariable}={name} dotnet test -c Release --settings LossGen.Tests/every.runsettings
                    --filter BitsAreThoseWrittenDown
                """);
        }
    }
}

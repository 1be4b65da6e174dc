using System.Text.RegularExpressions;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Disassembly;

/// <summary>
/// The machine code of the pass methods, as a user's process arrives at it: tiered, profiled, no switches.
/// </summary>
public sealed partial class KernelDisassembly : IAsyncLifetime
{
    /// <summary>The final listing of every pass method of every warmed kernel.</summary>
    internal IReadOnlyList<JitListing> Passes { get; private set; } = [];

    public async Task InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("lossgen-disassembly-");
        try
        {
            var file = Path.Combine(folder.FullName, "jit.txt");
            var child = await ChildProcess.DotnetAsync(
                folder.FullName,
                [
                    new("DOTNET_JitDisasm", $"*{nameof(WarmedLosses)}*:* *Columns*:SumExp *Passes:*"),
                    new("DOTNET_JitStdOutFile", file),
                    new("DOTNET_TieredPGO", "1"), // as in users' programs, not as in this project
                ],
                typeof(WarmedLosses).Assembly.Location,
                "warm");
            Assert.True(child.ExitCode == 0, child.Output);
            Passes = FinalPasses(await File.ReadAllTextAsync(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static List<JitListing> FinalPasses(string output)
        => [.. JitListing.Parse(output)
            .Where(listing => Pass().IsMatch(listing.Method))
            .GroupBy(listing => (listing.Method, listing.Signature))
            .Select(listings => listings.Last())];

    // Every method of a kernel with a width in its name, but for the one that goes through the rows, and the library's
    // passes and sums of exponentials.
    [GeneratedRegex(@"(_Kernel:(?!Rows)\w+(128|256|512)|Passes:\w+(128|512)|Columns(128|256|512):SumExp)$")]
    private static partial Regex Pass();
}

using System.Globalization;
using LossGen.Tests.Disassembly;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.EndToEnd.Threads;

/// <summary>
/// The bits of kernels over planes and over threads are written down; processes of one, two and more threads give them
/// all.
/// </summary>
[Trait("Category", "Light")]
[Trait("Category", "Exhaustive")]
public sealed class GoldenHashOfThreadsTests
{
    private static readonly GoldenHashes Golden = GoldenHashes.Of("EndToEnd/Threads");

    [Fact]
    public void BitsAreThoseWrittenDown()
        => Golden.AssertAre([.. ThreadHashes.OfFamilies().Order(StringComparer.Ordinal)]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task SoManyThreadsGiveTheSameBits(int threads)
    {
        ProcessResult run = await ChildProcess.DotnetAsync(
            Path.GetTempPath(),
            [new("DOTNET_PROCESSOR_COUNT", threads.ToString(CultureInfo.InvariantCulture))],
            "exec", typeof(GoldenHashOfThreadsTests).Assembly.Location, "hashes");

        Assert.True(run.ExitCode == 0, run.Output);
        string[] lines = run.Output.Trim().Split('\n');
        Assert.Equal(AcceleratedWidths.OfThisProcess(), lines[0]);
        Assert.Equal(threads.ToString(CultureInfo.InvariantCulture), lines[1]);
        Assert.True(lines.Length > 40, $"{lines.Length - 2} hashes");
        Assert.Empty(lines.Skip(2).Except(Golden.Lines));
    }
}

using Xunit;
using Xunit.Sdk;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Hashes are written anew for the folder that is named, and for nothing else.</summary>
public sealed class GoldenHashesTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public GoldenHashesTests() => File.WriteAllText(file, "a: 1\nb: 2\n");

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData(null)]
    [InlineData("EndToEnd/Family")]
    public void ThoseWrittenDownPass(string? accepted)
    {
        Of(accepted).AssertAre(["a: 1", "b: 2"]);
        Assert.Equal("a: 1\nb: 2\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    [InlineData("")]
    [InlineData("EndToEnd")]
    [InlineData("EndToEnd/Family/")]
    public void OthersFailAndAreNotWritten(string? accepted)
    {
        FailException failure = Assert.Throws<FailException>(() => Of(accepted).AssertAre(["a: 1", "b: 3"]));
        Assert.Contains("- b: 2\n+ b: 3\n", failure.Message.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("LOSSGEN_ACCEPT_HASHES=EndToEnd/Family dotnet test", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a: 1\nb: 2\n", File.ReadAllText(file));
    }

    [Fact]
    public void AcceptedOnesAreWrittenByARunThatFails()
    {
        Assert.Throws<FailException>(() => Of("EndToEnd/Family").AssertAre(["a: 1", "b: 3"]));
        Assert.Equal("a: 1\nb: 3\n", File.ReadAllText(file));
        Of(null).AssertAre(["a: 1", "b: 3"]);
    }

    [Fact]
    public void ADifferentOrderIsADifference()
        => Assert.ThrowsAny<XunitException>(() => Of(null).AssertAre(["b: 2", "a: 1"]));

    private GoldenHashes Of(string? accepted) => new(file, "EndToEnd/Family", accepted);
}

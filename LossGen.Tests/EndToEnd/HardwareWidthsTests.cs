using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// A run under DOTNET_EnableAVX512=0 and the like proves something only if the switch took effect: such a run sets
/// LOSSGEN_EXPECT_WIDTHS to "512,256,128", "256,128", "128" or "none".
/// </summary>
[Trait("Category", "Light")]
public class HardwareWidthsTests
{
    [Fact]
    public void AreThoseThatTheRunExpects()
    {
        string actual = Accelerated();
        string expected = Environment.GetEnvironmentVariable("LOSSGEN_EXPECT_WIDTHS") ?? actual;
        Assert.Equal(expected, actual);
    }

    private static string Accelerated()
    {
        IEnumerable<string> widths = new[]
        {
            (Name: "512", IsAccelerated: Vector512.IsHardwareAccelerated),
            (Name: "256", IsAccelerated: Vector256.IsHardwareAccelerated),
            (Name: "128", IsAccelerated: Vector128.IsHardwareAccelerated),
        }.Where(width => width.IsAccelerated).Select(width => width.Name);
        return string.Join(',', widths.DefaultIfEmpty("none"));
    }
}

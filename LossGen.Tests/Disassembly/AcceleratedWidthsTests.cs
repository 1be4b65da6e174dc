using Xunit;

namespace LossGen.Tests.Disassembly;

/// <summary>
/// A run under a hardware switch proves nothing where the switch does nothing: such a run says which widths it
/// expects to have, and this test holds it to that.
/// </summary>
public sealed class AcceleratedWidthsTests
{
    [Fact]
    [Trait("Category", "Light")]
    public void The_run_has_the_widths_that_it_was_started_for()
    {
        var actual = AcceleratedWidths.OfThisProcess();

        Assert.Equal(Environment.GetEnvironmentVariable("LOSSGEN_EXPECT_WIDTHS") ?? actual, actual);
        Assert.Contains(actual, new[] { "512,256,128", "256,128", "128", "none" });
    }
}

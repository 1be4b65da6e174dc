using System.Runtime.Intrinsics;
using Xunit;

namespace LossGen.Tests.Disassembly;

/// <summary>
/// An exponential that the JIT does not inline makes a kernel more than twice as slow, and nothing but the machine
/// code shows it: the inliner has a budget for a method, which one more stage may exceed.
/// </summary>
[Trait("Category", "Exhaustive")]
public sealed class HotLoopTests(KernelDisassembly disassembly) : IClassFixture<KernelDisassembly>
{
    public static TheoryData<string> Passes { get; } = ExpectedPasses();

    public static TheoryData<string> Tiles =>
    [
        $"Single10.Tile{Widest()}", $"SingleTop10.Tile{Widest()}", $"DoubleTop10.Tile{Widest()}",
        $"HalfTop5.Tile{Widest()}",
    ];

    public static TheoryData<string> Distillations =>
    [
        .. Widths().Where(static kernel => kernel.Accelerated)
            .Select(static kernel => $"Distilled{kernel.Suffix}.DivergenceAndGradient{kernel.Width}"),
    ];

    [Theory]
    [MemberData(nameof(Passes))]
    public void No_call_is_left_in_a_hot_loop(string pass)
    {
        Assert.All(Listings(pass), static listing =>
        {
            Assert.Equal("Tier1", listing.Tier);
            Assert.NotEmpty(listing.InnermostLoops());
            Assert.Empty(listing.CallsInInnermostLoops);
        });
    }

    [Theory]
    [MemberData(nameof(Passes))]
    [MemberData(nameof(Tiles))]
    public void No_exponential_is_called_outside_of_them_either(string pass)
    {
        Assert.All(Listings(pass), static listing =>
        {
            Assert.Equal("Tier1", listing.Tier);
            Assert.DoesNotContain(listing.Calls, call => call.Contains("Exp", StringComparison.Ordinal));
        });
    }

    /// <summary>
    /// With 128 bits the pass has sixteen exponentials and exceeds the budget: what is left as a call is a sum that
    /// thousands of classes share.
    /// </summary>
    [Theory]
    [MemberData(nameof(Distillations))]
    public void No_term_of_a_divergence_is_called(string pass)
    {
        var listing = Assert.Single(Listings(pass));

        Assert.Equal("Tier1", listing.Tier);
        Assert.All(listing.Calls, call => Assert.Matches(@"DoubleLaneSum\d+:|WideDouble:|CORINFO_", call));
    }

    /// <summary>Tiles of more classes leave their exponentials to a method of the library.</summary>
    [Theory]
    [InlineData("Single")]
    [InlineData("Double")]
    public void No_call_is_left_where_columns_are_summed(string element)
    {
        var listing = Assert.Single(disassembly.Passes, listing
            => listing.Method.EndsWith($".{element}Columns{Widest()}:SumExp", StringComparison.Ordinal));

        Assert.Equal("Tier1", listing.Tier);
        Assert.NotEmpty(listing.InnermostLoops());
        Assert.Empty(listing.CallsInInnermostLoops);
    }

    // Of the kernel, or else of the library, which has several passes of a name.
    private List<JitListing> Listings(string pass)
    {
        var (kernel, method) = (pass.Split('.')[0], pass.Split('.')[1]);
        var library = kernel.StartsWith("Single", StringComparison.Ordinal) ? ".SinglePasses" : ".DoublePasses";
        var own = Compiled($"+{kernel}_", method);
        var listings = own.Count > 0 ? own : Compiled(library, method);
        Assert.NotEmpty(listings);
        return listings;
    }

    private List<JitListing> Compiled(string type, string method) =>
    [
        .. disassembly.Passes.Where(listing => listing.Method.Contains(type, StringComparison.Ordinal)
            && listing.Method.EndsWith($":{method}", StringComparison.Ordinal)),
    ];

    private static TheoryData<string> ExpectedPasses()
    {
        var passes = new TheoryData<string>();
        foreach (var (width, accelerated, suffix) in Widths())
        {
            foreach (var element in accelerated ? new[] { "Single", "Double", "HalfFloat" } : [])
            {
                passes.Add($"{element}{suffix}.Max{width}");
                passes.Add($"{element}{suffix}.ExpSum{width}");
                passes.Add($"{element}{suffix}.Gradient{width}");
            }

            if (accelerated)
            {
                passes.Add($"Distilled{suffix}.ExpSum{width}");
            }
        }

        passes.Add($"SingleForward.ExpSum{Widest()}");
        passes.Add($"SingleSmoothed.ExpSum{Widest()}");
        passes.Add($"SingleSmoothed.Gradient{Widest()}");
        return passes;
    }

    // The widest body of the kernels that choose one, and the kernels that are held to a width.
    private static IEnumerable<(int Width, bool Accelerated, string Suffix)> Widths() =>
    [
        (Widest(), true, ""),
        (256, Vector256.IsHardwareAccelerated, "256"),
        (128, Vector128.IsHardwareAccelerated, "128"),
    ];

    private static int Widest()
        => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
}

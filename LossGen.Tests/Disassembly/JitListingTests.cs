using Xunit;

namespace LossGen.Tests.Disassembly;

public sealed class JitListingTests
{
    private const string Output = """
        ; Assembly listing for method Losses+CrossEntropyKernel:Max256(byref,long):float (Tier1)
        ; Emitting BLENDED_CODE for x64 with AVX512
        G_M001_IG01:                ;; offset=0x0000
               push     rbp
               call     [System.Before:Loop()]
        G_M001_IG02:                ;; offset=0x0010
               vmaxps   ymm0, ymm0, ymmword ptr [rdi+4*rax]
               test     eax, eax
               je       SHORT G_M001_IG04
               call     [System.Inside:Loop()]
        G_M001_IG03:
               jl       SHORT G_M001_IG02
        G_M001_IG04:
               call     [System.After:Loop()]
               ret
        ; Total bytes of code 99

        ; Assembly listing for method Losses+CrossEntropyKernel:Sum[float](long):double (Instrumented Tier0)
        G_M002_IG01:
               ret
        """;

    [Fact]
    public void Methods_and_tiers_are_found()
    {
        var listings = JitListing.Parse(Output);

        Assert.Equal(
            [("Losses+CrossEntropyKernel:Max256", "Tier1"), ("Losses+CrossEntropyKernel:Sum", "Instrumented Tier0")],
            listings.Select(listing => (listing.Method, listing.Tier)));
    }

    [Fact]
    public void A_loop_reaches_from_a_label_to_the_jump_back_to_it()
    {
        var listings = JitListing.Parse(Output);

        Assert.Equal(["call     [System.Inside:Loop()]"], listings[0].CallsInInnermostLoops);
        Assert.Equal(3, listings[0].Calls.Count());
        Assert.Empty(listings[1].InnermostLoops());
    }

    [Fact]
    public void A_loop_around_another_is_not_innermost()
    {
        var listing = JitListing.Parse("""
            ; Assembly listing for method Losses+Kernel:ExpSum256(byref,long):double (Tier1)
            G_M003_IG01:
                   call     [Outer:Before()]
            G_M003_IG02:
                   vaddps   ymm0, ymm0, ymm1
                   jl       SHORT G_M003_IG02
                   call     [Outer:After()]
                   jl       G_M003_IG01
                   ret
            """).Single();

        Assert.Equal([(2, 4)], listing.InnermostLoops());
        Assert.Empty(listing.CallsInInnermostLoops);
        Assert.Equal(2, listing.Calls.Count());
    }
}

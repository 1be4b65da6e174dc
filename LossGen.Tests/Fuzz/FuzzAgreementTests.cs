using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.Fuzz;

/// <summary>Kernels of random declarations against the oracle.</summary>
public sealed class FuzzAgreementTests
{
    private const ulong Seed = 7_001;
    private const int RowsOfABatch = 37;

    [Fact]
    public Task OfOneBatch() => AgreeAsync(Seed);

    [Theory]
    [Trait("Category", "Exhaustive")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public Task OfMoreBatches(int further) => AgreeAsync(Seed + (ulong)further);

    private static async Task AgreeAsync(ulong seed)
    {
        var kernels = await FuzzedKernels.OfAsync(new FuzzBatch(seed));
        Assert.True(kernels.Count > 5, $"Seed {seed} draws {kernels.Count} kernels that can be called.");

        // What moves targets is compared by LayoutTests.
        foreach (var kernel in kernels.Where(static kernel => kernel.Shape.Options.TargetShift == 0))
        {
            // A constant number of classes, or a few around the sizes of vectors and blocks.
            foreach (var classes in new[] { kernel.Shape.Options.Classes, 5, 33, 150 }.Where(c => c > 0 && kernel.Accepts(c)).Distinct())
            {
                OracleComparison.Check(kernel, Batches.For(kernel, classes, RowsOfABatch), $"seed {seed}, {kernel.Declaration}");
            }
        }
    }
}

using LossGen.Tests.EndToEnd.Family.Harness;
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
    public Task OfMoreBatches(int further) => AgreeAsync(Seed + (ulong)further);

    private static async Task AgreeAsync(ulong seed)
    {
        var kernels = await FuzzedKernels.OfAsync(new FuzzBatch(seed, mistakes: false));
        Assert.True(
            kernels.CrossEntropy.Count + kernels.Family.Count > 5,
            $"Seed {seed} draws {kernels.CrossEntropy.Count} and {kernels.Family.Count} kernels that can be called.");

        // What moves targets is compared by LayoutTests, keys by LossGen.Elements.Tests.
        foreach (var kernel in kernels.CrossEntropy.Where(
            static kernel => kernel.Shape.Options is { TargetShift: 0, TargetBase: 0 }))
        {
            // A constant number of classes, or a few around the sizes of vectors and blocks.
            int[] counts = [kernel.Shape.Options.Classes, 5, 33, 150];
            foreach (var classes in counts.Where(c => c > 0 && kernel.Accepts(c)).Distinct())
            {
                OracleComparison.Check(
                    kernel, Batches.For(kernel, classes, RowsOfABatch), $"seed {seed}, {kernel.Declaration}");
            }
        }

        foreach (var kernel in kernels.Family)
        {
            foreach (var classes in new[] { kernel.SomeClasses, 33, 150 }.Where(kernel.Accepts))
            {
                FamilyComparison.Check(kernel, FamilyBatch.Of(kernel, classes, RowsOfABatch), $"seed {seed}");
            }
        }
    }
}

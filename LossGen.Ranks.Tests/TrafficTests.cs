using LossGen.Benchmarks.Ranks;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>Messages are as many and as long as docs/ranks.md says.</summary>
public sealed class TrafficTests
{
    [Theory]
    [InlineData(1, 1, 50)]
    [InlineData(7, 2, 50_000)]
    [InlineData(9, 3, 25_000)]
    [InlineData(2_000, 2, 700)]
    [InlineData(300, 4, 1_000)]
    [InlineData(5, 2, 300_000)]
    public void A_loss_with_its_gradient_sends_what_the_model_says(int rows, int ranks, int classes)
    {
        ShardTraffic model = new(rows, classes, ranks);
        int[] firsts = classes < ranks * 4_096
            ? [.. Enumerable.Range(0, ranks).Select(rank => rank * classes / ranks)]
            : Slicing.Aligned(ranks, classes);
        var batch = Batches.Draw<float>(rows, classes);
        Together.Run(ranks, group =>
        {
            CountingGroup counted = new(group);
            var slice = batch.Slice(firsts[group.Rank], Slicing.Length(firsts, group.Rank, classes));
            RankKernels.OfFloats[0].Run(slice, new(slice), new(firsts[group.Rank], classes, counted));
            Assert.Equal(model.Messages, counted.Lengths);
        });
    }
}

using LossGen.Numerics.V1;
using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// A row that threads share has the bits of one thread, wherever its target is and whatever lies in its chunks.
/// </summary>
public sealed class LongRowTests
{
    private const int Chunk = ClassThreads.Chunk;
    private const int Classes = (34 * Chunk) + 737;

    private static readonly float[] Logits = Draw();

    /// <summary>The ends of chunks, and an ignored row.</summary>
    public static TheoryData<int> Targets => [0, 58, Chunk - 1, Chunk, (2 * Chunk) - 1, 2 * Chunk, Classes - 1, -100];

    [Fact]
    public void It_is_shared_where_there_are_several_processors()
        => Assert.Equal(Environment.ProcessorCount > 1, ClassThreads.Share(1, Classes));

    [Theory]
    [MemberData(nameof(Targets))]
    public void Of_floats(int target) => AssertSame(Logits, target);

    [Theory]
    [MemberData(nameof(Targets))]
    public void With_outputs_of_the_row(int target)
    {
        float[] weights = [.. Logits.Select(Math.Abs)];
        float[] alone = new float[Classes], shared = new float[Classes];
        float[] sums = new float[2];
        int[] tops = new int[2];

        double ofOne = LongRowKernels.Outputs(
            Logits, [target], weights, 0.5, alone, sums.AsSpan(0, 1), tops.AsSpan(0, 1), out int hits);
        double ofAll = LongRowKernels.OutputsThreads(
            Logits, [target], weights, 0.5, shared, sums.AsSpan(1), tops.AsSpan(1), out int hitsOfAll);

        Assert.Equal(ofOne, ofAll);
        Assert.Equal(alone, shared);
        Assert.Equal(sums[0], sums[1]);
        Assert.Equal(tops[0], tops[1]);
        Assert.Equal(hits, hitsOfAll);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Of_doubles(int target)
    {
        double[] logits = [.. Logits.Select(static x => x / 3.0)];
        double[] alone = new double[Classes], shared = new double[Classes];

        Assert.Equal(
            LongRowKernels.Double(logits, [target], [0.3], alone),
            LongRowKernels.DoubleThreads(logits, [target], [0.3], shared));
        Assert.Equal(alone, shared);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Of_halves_that_are_added_to(int target)
    {
        Half[] logits = [.. Logits.Select(static x => (Half)x)];
        Half[] alone = [.. logits], shared = [.. logits];

        Assert.Equal(
            LongRowKernels.HalfAdded(logits, [target], accumulate: true, alone),
            LongRowKernels.HalfAddedThreads(logits, [target], accumulate: true, shared));
        Assert.Equal(alone, shared);
    }

    [Theory]
    [InlineData(0, Chunk, float.NegativeInfinity)]
    [InlineData(Chunk, 2 * Chunk, float.NegativeInfinity)]
    [InlineData(0, Classes, float.NegativeInfinity)]
    [InlineData(Chunk + 5, Chunk + 6, float.NaN)]
    [InlineData(2 * Chunk, Classes, float.NaN)]
    [InlineData(Chunk, Chunk + 1, float.PositiveInfinity)]
    [InlineData(3, 70_000, 3e38f)]
    public void Of_chunks_that_are_not_alike(int first, int end, float value)
    {
        float[] logits = [.. Logits];
        logits.AsSpan(first, end - first).Fill(value);

        AssertSame(logits, target: 58);
        AssertSame(logits, target: Chunk + 5);
    }

    private static void AssertSame(float[] logits, int target)
    {
        float[] alone = new float[Classes], shared = new float[Classes], inPlace = [.. logits];

        float ofOne = LongRowKernels.Single(logits, [target], alone);
        Assert.Equal(ofOne, LongRowKernels.SingleThreads(logits, [target], shared));
        Assert.Equal(ofOne, LongRowKernels.SingleThreads(inPlace, [target], inPlace));

        // A NaN is equal to any other here.
        Assert.Equal(alone, shared);
        Assert.Equal(alone, inPlace);
    }

    private static float[] Draw()
    {
        var random = new SplitMix(7);
        return [.. Enumerable.Range(0, Classes).Select(_ => (float)((random.Next(1 << 20) / (double)(1 << 16)) - 8))];
    }
}

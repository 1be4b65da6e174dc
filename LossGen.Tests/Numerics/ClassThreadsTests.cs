using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>A long row on several threads gives what it gives on one.</summary>
public sealed class ClassThreadsTests
{
    // Two chunks and a rest, and numbers whose sum depends on their order.
    private const int Classes = (2 * ClassThreads.Chunk) + 3;

    private static readonly double[] OfChunks = [1, 1e-16, 1e-16];

    [Fact]
    public void Chunks_are_added_in_the_order_of_the_classes()
    {
        ChunkRow row = new(OfChunks, []);
        Assert.Equal(1, ClassThreads.Sum(ref row, Classes));

        ChunkRow reversed = new([1e-16, 1e-16, 1], []);
        Assert.Equal(1 + 2e-16, ClassThreads.Sum(ref reversed, Classes));
    }

    [Fact]
    public void Wide_sums_keep_what_rounding_takes()
    {
        ChunkRow row = new(OfChunks, []);
        Assert.Equal(new WideDouble(1, 2e-16), ClassThreads.WideSum(ref row, Classes));
    }

    [Theory]
    [InlineData(3, 2, 1, 3)]
    [InlineData(1, 2, 3, 3)]
    [InlineData(double.NegativeInfinity, -7, double.NegativeInfinity, -7)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity)]
    public void The_largest_is_that_of_all_chunks(double first, double second, double third, double largest)
    {
        ChunkRow row = new([first, second, third], []);
        Assert.Equal(largest, ClassThreads.Max(ref row, Classes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(ClassThreads.Chunk)]
    [InlineData(ClassThreads.Chunk + 1)]
    [InlineData(Classes)]
    [InlineData(300 * ClassThreads.Chunk)]
    public void Every_class_is_visited_once(int classes)
    {
        var chunks = (classes + ClassThreads.Chunk - 1) / ClassThreads.Chunk;
        var visited = new long[chunks];
        ChunkRow row = new(new double[chunks], visited);
        ClassThreads.Run(ref row, classes);

        Assert.All(visited.SkipLast(1), static count => Assert.Equal(ClassThreads.Chunk, count));
        Assert.Equal(classes, visited.Sum());
    }

    [Theory]
    [InlineData(1, 4_096, 2, false)] // one chunk
    [InlineData(1, 65_535, 2, false)] // not worth calling the other thread
    [InlineData(1, 65_536, 2, true)]
    [InlineData(1, 27_306, 64, false)]
    [InlineData(1, 27_307, 64, true)]
    [InlineData(1, 128_256, 2, true)]
    [InlineData(1, 140_001, 2, true)]
    [InlineData(1, 1_000_000, 1, false)]
    [InlineData(2, 1_000_000, 2, false)] // a row each
    [InlineData(2, 1_000_000, 4, true)]
    [InlineData(3, 128_256, 4, false)] // a row each is faster
    [InlineData(3, 1_000_000, 4, false)]
    [InlineData(3, 4_000_000, 6, true)]
    [InlineData(0, 1_000_000, 2, true)]
    public void A_row_is_shared_where_that_is_faster_than_a_row_for_each_thread(
        int rows, int classes, int processors, bool shares)
        => Assert.Equal(shares, ClassThreads.Share(rows, classes, processors));

    private readonly ref struct ChunkRow(ReadOnlySpan<double> ofChunks, Span<long> visited) : IRowRange
    {
        private readonly ReadOnlySpan<double> ofChunks = ofChunks;
        private readonly Span<long> visited = visited;

        public RowTotals Run(nint first, nint rows)
        {
            var chunk = (int)(first / ClassThreads.Chunk);
            if (visited.Length > 0)
            {
                Interlocked.Add(ref visited[chunk], rows);
            }

            return new RowTotals(ofChunks[chunk]);
        }
    }
}

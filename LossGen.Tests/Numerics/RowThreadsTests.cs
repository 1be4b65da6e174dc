using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Rows on several threads give what they give on one.</summary>
public sealed class RowThreadsTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(7, 3)]
    [InlineData(1_000, 1)]
    [InlineData(2_049, 2)]
    [InlineData(100_000, 97)]
    public void Blocks_are_added_in_the_order_of_the_rows(int rows, int rowsPerBlock)
    {
        double[] losses = [.. Enumerable.Range(0, rows).Select(row => Math.Pow(-1.01, row % 3_000))];
        RowTotals expected = default;
        for (var first = 0; first < rows; first += rowsPerBlock)
        {
            expected.Add(SumOf(losses.AsSpan(first, Math.Min(rowsPerBlock, rows - first))));
        }

        var visits = new int[rows];
        SummedRows range = new(losses, visits);
        var totals = RowThreads.Run(ref range, rows, rowsPerBlock);

        Assert.Equal(
            BitConverter.DoubleToInt64Bits((double)expected.Sum), BitConverter.DoubleToInt64Bits((double)totals.Sum));
        Assert.All(visits, visit => Assert.Equal(1, visit));
    }

    [Fact]
    public void An_exception_of_any_thread_reaches_the_caller_once_all_have_stopped()
    {
        var atWork = new int[1];
        Assert.Throws<InvalidTimeZoneException>(() =>
        {
            FailingRows range = new(atWork, failing: 700);
            RowThreads.Run(ref range, 1_000, 1);
        });
        Assert.Equal(0, atWork[0]);
    }

    [Fact]
    public void References_follow_what_the_collector_moves()
    {
        // Garbage between them gives the collector a reason to move the rows.
        var written = new List<int[]>();
        for (var i = 0; i < 50; i++)
        {
            _ = new byte[5_000];
            written.Add(new int[64]);
        }

        foreach (var target in written)
        {
            CollectedRows range = new(ref target[0]);
            RowThreads.Run(ref range, 64, 1);
            Assert.Equal(Enumerable.Range(0, 64), target);
        }
    }

    [Fact]
    public async Task A_pool_that_has_no_thread_left_is_not_waited_for()
    {
        using ManualResetEventSlim end = new();
        var blocked = Enumerable.Range(0, 200).Select(_ => Task.Run(end.Wait)).ToList();
        var run = Task.Factory.StartNew(
            () =>
            {
                SummedRows range = new(new double[100], new int[100]);
                RowThreads.Run(ref range, 100, 1);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);

        var first = await Task.WhenAny(run, Task.Delay(TimeSpan.FromMinutes(1)));
        end.Set();
        await Task.WhenAll(blocked);
        Assert.Same(run, first);
    }

    private static RowTotals SumOf(ReadOnlySpan<double> losses)
    {
        RowSum sum = default;
        for (var row = 0; row < losses.Length; row++)
        {
            sum.Add(row, losses[row]);
        }

        return new(in sum);
    }

    private readonly ref struct SummedRows(ReadOnlySpan<double> losses, Span<int> visits) : IRowRange
    {
        private readonly ReadOnlySpan<double> losses = losses;
        private readonly Span<int> visits = visits;

        public RowTotals Run(nint first, nint rows)
        {
            foreach (ref var visit in visits.Slice((int)first, (int)rows))
            {
                Interlocked.Increment(ref visit);
            }

            return SumOf(losses.Slice((int)first, (int)rows));
        }
    }

    private readonly ref struct FailingRows(Span<int> atWork, int failing) : IRowRange
    {
        private readonly Span<int> atWork = atWork;

        public RowTotals Run(nint first, nint rows)
        {
            Interlocked.Increment(ref atWork[0]);
            Thread.SpinWait(200);
            Interlocked.Decrement(ref atWork[0]);
            return first == failing ? throw new InvalidTimeZoneException("row") : default;
        }
    }

    private readonly ref struct CollectedRows(ref int target) : IRowRange
    {
        private readonly ref int target = ref target;

        public RowTotals Run(nint first, nint rows)
        {
            if (first % 8 == 0)
            {
                GC.Collect(0, GCCollectionMode.Forced, blocking: true, compacting: true);
            }

            System.Runtime.CompilerServices.Unsafe.Add(ref target, first) = (int)first;
            return default;
        }
    }
}

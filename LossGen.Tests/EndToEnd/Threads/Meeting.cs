using LossGen.Numerics.V1;

namespace LossGen.Tests.EndToEnd.Threads;

/// <summary>Counts the threads that take blocks of a call at once: no block is done before all have begun.</summary>
internal static class Meeting
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>As many as there are processors, or fewer where one of them does not come.</summary>
    public static int Threads()
    {
        using CountdownEvent missing = new(Environment.ProcessorCount);
        BlockOfEach range = new(missing);
        RowThreads.Run(ref range, Environment.ProcessorCount, rowsPerBlock: 1);
        return range.Met;
    }

    private struct BlockOfEach(CountdownEvent missing) : IRowRange
    {
        private int met;

        public readonly int Met => met;

        public RowTotals Run(nint first, nint rows)
        {
            missing.Signal();
            if (missing.Wait(Limit))
            {
                Interlocked.Increment(ref met);
            }

            return default;
        }
    }
}

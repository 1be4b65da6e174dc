using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// The caller of a kernel and threads of the pool that take blocks of rows from the same counter. The caller takes
/// part and waits for nobody who has not begun, so that a busy pool costs time and never a deadlock.
/// </summary>
/// <typeparam name="TRange">The rows.</typeparam>
/// <param name="blocks">Their blocks.</param>
/// <param name="wave">How many blocks there are between two additions.</param>
internal sealed class RowCrew<TRange>(RowBlocks blocks, int wave) : IThreadPoolWorkItem
    where TRange : struct, IRowRange, allows ref struct
{
    private readonly RowTotals[] totals = new RowTotals[wave];
    private nint range;
    private long begin;
    private long end;
    private long next;
    private int atWork;
    private int isClosed = 1;
    private ExceptionDispatchInfo? failure;

    /// <summary>Computes a wave of blocks.</summary>
    /// <param name="rows">The rows, which stay where they are until this returns.</param>
    /// <param name="first">The first block.</param>
    /// <returns>What each block gives, in their order.</returns>
    public unsafe ReadOnlySpan<RowTotals> Run(scoped ref TRange rows, nint first)
    {
        // The rows are a local of a method that does not return before Close has, on a stack, which does not move. The
        // collector keeps the references in it up to date, wherever they are read from.
        range = (nint)Unsafe.AsPointer(ref rows);
        Open(first);
        try
        {
            CallForHelp();
            TakeBlocks();
        }
        finally
        {
            Close();
        }

        failure?.Throw();
        return totals.AsSpan(0, (int)(end - begin));
    }

    /// <summary>What a thread of the pool does: it may come when all is over.</summary>
    void IThreadPoolWorkItem.Execute()
    {
        Interlocked.Increment(ref atWork);
        if (Volatile.Read(ref isClosed) == 0)
        {
            TakeBlocks();
        }

        Interlocked.Decrement(ref atWork);
    }

    private void Open(nint first)
    {
        begin = first;
        end = nint.Min(first + wave, blocks.Count);
        Volatile.Write(ref next, first);
        Volatile.Write(ref isClosed, 0);
    }

    // Who counted himself in before this is waited for; who comes later finds it closed and touches nothing.
    private void Close()
    {
        Interlocked.Exchange(ref isClosed, 1);
        SpinWait waiting = default;
        while (Volatile.Read(ref atWork) != 0)
        {
            waiting.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void CallForHelp()
    {
        var others = (int)long.Min(Environment.ProcessorCount, end - begin) - 1;
        for (var i = 0; i < others; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    private unsafe void TakeBlocks()
    {
        try
        {
            ref var rows = ref Unsafe.AsRef<TRange>((void*)range);
            for (var block = Take(); block < end; block = Take())
            {
                totals[block - begin] = rows.Run(blocks.First((nint)block), blocks.Rows((nint)block));
            }
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            Volatile.Write(ref next, end);
        }
    }

    private long Take() => Interlocked.Increment(ref next) - 1;
}

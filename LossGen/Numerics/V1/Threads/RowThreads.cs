using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>Spreads blocks of rows over the thread pool and adds what they give in the order of the rows.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowThreads
{
    /// <summary>
    /// How many blocks are under way between two additions: enough that waiting for the last of them does not count,
    /// and a bound for the memory of a call.
    /// </summary>
    private const int BlocksPerWave = 256;

    /// <summary>
    /// Computes all rows of a call. Blocks are those of one thread, and their totals are added in the same order, so
    /// that the number of threads changes no bit.
    /// </summary>
    /// <typeparam name="TRange">The rows.</typeparam>
    /// <param name="range">The rows; it may hold references, the calling thread stays within this method.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="rowsPerBlock">How many are summed together.</param>
    /// <returns>What all rows add to the result.</returns>
    public static RowTotals Run<TRange>(scoped ref TRange range, nint rows, nint rowsPerBlock)
        where TRange : struct, IRowRange, allows ref struct
    {
        var blocks = (rows + rowsPerBlock - 1) / rowsPerBlock;
        return Environment.ProcessorCount > 1 && blocks > 1
            ? RunTogether(ref range, new(rows, rowsPerBlock, blocks))
            : RunAlone(ref range, new(rows, rowsPerBlock, blocks));
    }

    /// <summary>Computes all rows of a call, one after another where each of them is computed by all threads.</summary>
    /// <typeparam name="TRange">The rows.</typeparam>
    /// <param name="range">The rows; it may hold references, the calling thread stays within this method.</param>
    /// <param name="rows">How many there are.</param>
    /// <param name="rowsPerBlock">How many are summed together.</param>
    /// <param name="sharesRow">Whether threads share a row: what <see cref="ClassThreads.Share(nint, nint)"/>
    /// said.</param>
    /// <returns>What all rows add to the result.</returns>
    public static RowTotals Run<TRange>(scoped ref TRange range, nint rows, nint rowsPerBlock, bool sharesRow)
        where TRange : struct, IRowRange, allows ref struct
        => sharesRow
            ? RunAlone(ref range, new(rows, rowsPerBlock, (rows + rowsPerBlock - 1) / rowsPerBlock))
            : Run(ref range, rows, rowsPerBlock);

    private static RowTotals RunAlone<TRange>(scoped ref TRange range, RowBlocks blocks)
        where TRange : struct, IRowRange, allows ref struct
    {
        RowTotals totals = default;
        for (nint block = 0; block < blocks.Count; block++)
        {
            totals.Add(range.Run(blocks.First(block), blocks.Rows(block)));
        }

        return totals;
    }

    private static RowTotals RunTogether<TRange>(scoped ref TRange range, RowBlocks blocks)
        where TRange : struct, IRowRange, allows ref struct
    {
        RowTotals totals = default;
        RowCrew<TRange> crew = new(blocks, (int)nint.Min(blocks.Count, BlocksPerWave));
        for (nint first = 0; first < blocks.Count; first += BlocksPerWave)
        {
            foreach (ref readonly var next in crew.Run(ref range, first))
            {
                totals.Add(next);
            }
        }

        return totals;
    }
}

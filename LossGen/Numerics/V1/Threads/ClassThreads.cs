using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>
/// Spreads the passes over one long row over the thread pool, a chunk of classes at a time. Where rows are fewer than
/// processors, this is what keeps all of them busy.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClassThreads
{
    /// <summary>
    /// The classes that a pass sums before it adds them to what came before: each chunk can be summed apart from the
    /// others, and the order of the sum stays as it is.
    /// </summary>
    public const int Chunk = 4_096;

    // What it takes to call the threads together for the passes of a row, in classes that are computed meanwhile.
    private const int Gathering = 16_384;

    /// <summary>
    /// Whether the rows of a call are computed one after another, each by all threads of this machine.
    /// </summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="classes">The number of classes.</param>
    public static bool Share(nint rows, nint classes) => Share(rows, classes, Environment.ProcessorCount);

    /// <summary>Whether that takes at most three quarters of the time of a row for each thread.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="processors">The number of threads.</param>
    internal static bool Share(nint rows, nint classes, int processors)
    {
        nint chunks = (classes + Chunk - 1) / Chunk;
        nint turns = (chunks + processors - 1) / processors;
        return rows < processors && rows * ((turns * Chunk) + Gathering) * 4 <= classes * 3;
    }

    /// <summary>The largest logit of a row.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row, which gives the largest logit of a chunk.</param>
    /// <param name="classes">The number of classes.</param>
    /// <returns>The largest; anything where there is a NaN.</returns>
    public static double Max<TRow>(scoped ref TRow row, nint classes)
        where TRow : struct, IRowRange, allows ref struct
    {
        double max = double.NegativeInfinity;
        foreach (ref readonly RowTotals chunk in Run(ref row, classes))
        {
            max = double.MaxNative(max, chunk.Sum.Hi);
        }

        return max;
    }

    /// <summary>The sum of a row's exponentials.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row, which gives the sum of a chunk.</param>
    /// <param name="classes">The number of classes.</param>
    /// <returns>The sum of the chunks, added in their order.</returns>
    public static double Sum<TRow>(scoped ref TRow row, nint classes)
        where TRow : struct, IRowRange, allows ref struct
    {
        double total = default;
        foreach (ref readonly RowTotals chunk in Run(ref row, classes))
        {
            total += chunk.Sum.Hi;
        }

        return total;
    }

    /// <inheritdoc cref="Sum{TRow}(ref TRow, nint)"/>
    public static WideDouble WideSum<TRow>(scoped ref TRow row, nint classes)
        where TRow : struct, IRowRange, allows ref struct
    {
        WideDouble total = default;
        foreach (ref readonly RowTotals chunk in Run(ref row, classes))
        {
            total += chunk.Sum;
        }

        return total;
    }

    /// <summary>Computes all chunks of a row.</summary>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="row">The row.</param>
    /// <param name="classes">The number of classes.</param>
    /// <returns>What each chunk gives, in their order.</returns>
    public static ReadOnlySpan<RowTotals> Run<TRow>(scoped ref TRow row, nint classes)
        where TRow : struct, IRowRange, allows ref struct
    {
        RowBlocks chunks = new(classes, Chunk, (classes + Chunk - 1) / Chunk);
        return new RowCrew<TRow>(chunks, (int)chunks.Count).Run(ref row, 0);
    }
}

using System.Buffers;

namespace LossGen.Numerics.V1;

// The rows in blocks, and the messages between their passes.
public sealed partial class ShardCall
{
    // Half of a second-level cache of a megabyte: the logits of a block, which its gradient follows.
    private const int BytesPerBlock = 512 * 1024;

    private ShardLayout _layout;
    private int _block;
    private nint _first;
    private nint _firstOfNext;
    private double[]? _mine;
    private double[]? _all;
    private ShardRow[]? _found;
    private ShardRow[]? _next;

    /// <summary>What all ranks know of a row of the block that is computed.</summary>
    /// <param name="row">The row.</param>
    public ref readonly ShardRow Row(nint row) => ref _found![row - _first];

    /// <summary>Tells the largest logit of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="max">The largest logit of this rank's classes.</param>
    /// <param name="targetLogit">The target's, where this rank has it.</param>
    /// <param name="top">The place of the largest; negative, less 1, where it is that of the first NaN.</param>
    /// <param name="limit">What <see cref="RowMath.LogSumExpLimit"/> gave.</param>
    public void PutPeak(nint row, double max, double targetLogit = 0, nint top = 0, double limit = 0)
    {
        var peak = _mine.AsSpan(_layout.PeakOf((int)(row - _firstOfNext)), _layout.PeakLength);
        peak[0] = max;
        if (ShardLayout.Has(_parts, ShardParts.Top))
        {
            peak[ShardLayout.TopAt] = top < 0 ? top - _shard.FirstClass : top + _shard.FirstClass;
        }

        if (ShardLayout.Has(_parts, ShardParts.Limit))
        {
            peak[_layout.LimitAt] = limit;
        }

        if (ShardLayout.Has(_parts, ShardParts.Sum))
        {
            peak[_layout.TargetAt] = targetLogit;
        }
    }

    /// <summary>Tells a sum over a chunk of this rank's classes.</summary>
    /// <param name="row">The row.</param>
    /// <param name="chunk">The chunk.</param>
    /// <param name="part">Which sum it is.</param>
    /// <param name="sum">The sum.</param>
    public void PutSum(nint row, int chunk, ShardParts part, WideDouble sum)
    {
        var at = _layout.SumOf((int)(row - _first), chunk, part);
        _mine![at] = sum.Hi;
        if (ShardLayout.Has(_parts, ShardParts.Wide))
        {
            _mine[at + 1] = sum.Lo;
        }
    }

    /// <summary>Computes all rows.</summary>
    /// <typeparam name="TRows">The rows.</typeparam>
    /// <param name="rows">The rows.</param>
    /// <param name="elementBytes">The size of a logit.</param>
    /// <param name="parallel">Whether threads of this rank share the rows of a block.</param>
    /// <param name="cancellation">
    /// Stops the call between two blocks: one rank tells the others, and all of them stop at the same row.
    /// </param>
    /// <returns>What all rows add to the result, the same on every rank.</returns>
    /// <exception cref="OperationCanceledException">A rank was told to stop.</exception>
    public RowTotals Run<TRows>(
        scoped ref TRows rows, int elementBytes, bool parallel = false, CancellationToken cancellation = default)
        where TRows : struct, IShardRows, allows ref struct
    {
        var group = new KernelShape(_rows, Classes).RowsPerBlock;
        Prepare(group, elementBytes, parallel);
        RowTotals totals = default;
        Pass(ref rows, RowPass.Max, 0, parallel);
        Exchange(-1, cancellation);
        for (nint first = 0; first < _rows; first += _block)
        {
            if (ShardLayout.Has(_parts, ShardParts.Sum))
            {
                Pass(ref rows, RowPass.ExpSum, first, parallel);
            }

            Pass(ref rows, RowPass.Max, first + _block, parallel);
            Exchange(first, cancellation);
            rows.Begin(RowPass.Gradient, first);
            totals.Add(Spread(ref rows, RowsFrom(first), group, parallel));
            (_found, _next, _first) = (_next, _found, first + _block);
        }

        return totals;
    }

    private void Prepare(nint group, int elementBytes, bool parallel)
    {
        var bytes = _slices!.Longest * elementBytes;
        var threads = parallel ? ShardFacts.MostThreads(Heard, Ranks) : 1;
        var rows = nint.Max(1, BytesPerBlock / nint.Max(1, bytes)) * threads;
        var whole = (rows + group - 1) / group * group;
        _block = (int)nint.Max(1, nint.Min(whole, _rows));
        _layout = new(_parts, _block, _slices.MostChunks);
        _mine = ArrayPool<double>.Shared.Rent(_layout.Length);
        _all = ArrayPool<double>.Shared.Rent(_layout.Length * Ranks);
        _found = ArrayPool<ShardRow>.Shared.Rent(_block);
        _next = ArrayPool<ShardRow>.Shared.Rent(_block);
        _mine.AsSpan(0, _layout.Length).Clear();
    }

    private nint RowsFrom(nint first) => nint.Min(_block, _rows - first);

    private void Pass<TRows>(scoped ref TRows rows, RowPass pass, nint first, bool parallel)
        where TRows : struct, IShardRows, allows ref struct
    {
        if (pass == RowPass.Max)
        {
            _firstOfNext = first;
        }

        if (first < _rows)
        {
            rows.Begin(pass, first);
            Spread(ref rows, RowsFrom(first), 1, parallel);
        }
    }

    private static RowTotals Spread<TRows>(scoped ref TRows rows, nint count, nint group, bool parallel)
        where TRows : struct, IShardRows, allows ref struct
        => RowThreads.Run(ref rows, count, group, sharesRow: !parallel);

    // Takes the sums of a block, which begins with a row, or with -1 where there is none yet, and the maxima of the
    // next.
    private void Exchange(nint first, CancellationToken cancellation)
    {
        _mine![ShardLayout.Stop] = cancellation.IsCancellationRequested ? 1 : 0;
        var all = _all.AsSpan(0, _layout.Length * Ranks);
        Group.AllGather(_mine.AsSpan(0, _layout.Length), all);
        ShardMerge merge = new(_layout, _parts, _slices!, all);
        if (merge.Stops)
        {
            throw new OperationCanceledException("A rank was told to stop.", cancellation);
        }

        for (var row = 0; first >= 0 && row < RowsFrom(first); row++)
        {
            _found![row] = merge.Sums(row, _found[row]);
        }

        var peaks = first < 0 ? _found! : _next!;
        for (var row = 0; row < RowsFrom(_firstOfNext); row++)
        {
            peaks[row] = merge.Peak(row);
        }
    }

    private void ReturnMessages()
    {
        if (_mine is not null)
        {
            ArrayPool<double>.Shared.Return(_mine);
            ArrayPool<double>.Shared.Return(_all!);
            ArrayPool<ShardRow>.Shared.Return(_found!);
            ArrayPool<ShardRow>.Shared.Return(_next!);
        }
    }
}

namespace LossGen.Numerics.V1;

/// <summary>What the messages of all ranks say of a row, taken together in the order of the ranks.</summary>
internal readonly ref struct ShardMerge(
    ShardLayout layout, ShardParts parts, ShardSlices slices, ReadOnlySpan<double> all)
{
    private readonly ReadOnlySpan<double> _all = all;

    /// <summary>Whether a rank was told to stop.</summary>
    public bool Stops
    {
        get
        {
            var stops = false;
            for (var rank = 0; rank < slices.Count; rank++)
            {
                stops |= _all[(rank * layout.Length) + ShardLayout.Stop] != 0;
            }

            return stops;
        }
    }

    /// <summary>What is known of a row of the next block before its exponentials are summed.</summary>
    public ShardRow Peak(int row)
    {
        var (max, top, targetLogit) = (double.NegativeInfinity, 0.0, 0.0);
        var (topIsNaN, hasNaN) = (false, false);
        for (var rank = 0; rank < slices.Count; rank++)
        {
            var peak = PeakOf(rank, row);
            if (ShardLayout.Has(parts, ShardParts.Top) && !topIsNaN)
            {
                // The first NaN of the first rank that has one, else the first of the largest: a tie changes nothing.
                topIsNaN = peak[ShardLayout.TopAt] < 0;
                top = topIsNaN || rank == 0 || peak[0] > max ? peak[ShardLayout.TopAt] : top;
            }

            max = double.MaxNative(max, peak[0]);
            hasNaN |= ShardLayout.Has(parts, ShardParts.Limit) && double.IsNaN(peak[layout.LimitAt]);

            // One rank has the target, and 0 is what the others tell.
            targetLogit += ShardLayout.Has(parts, ShardParts.Sum) ? peak[layout.TargetAt] : 0;
        }

        return new()
        {
            Max = max,
            Top = (long)(topIsNaN ? -top - 1 : top),
            TargetLogit = targetLogit,
            Limit = double.IsFinite(max) || !hasNaN ? max : double.NaN,
        };
    }

    /// <summary>Adds what is known of a row once its exponentials are summed.</summary>
    /// <param name="row">The row of the block.</param>
    /// <param name="peak">What was known of it before.</param>
    public ShardRow Sums(int row, ShardRow peak) => peak with
    {
        Rest = Sum(row, ShardParts.Sum),
        Gap = Sum(row, ShardParts.Gap),
        Spread = Sum(row, ShardParts.Spread),
        Others = Sum(row, ShardParts.Others),
    };

    private ReadOnlySpan<double> PeakOf(int rank, int row)
        => _all.Slice((rank * layout.Length) + layout.PeakOf(row), layout.PeakLength);

    private WideDouble Sum(int row, ShardParts part)
    {
        if (!ShardLayout.Has(parts, part))
        {
            return default;
        }

        var isWide = ShardLayout.Has(parts, ShardParts.Wide);
        WideDouble wide = default;
        double total = 0;
        for (var rank = 0; rank < slices.Count; rank++)
        {
            for (var chunk = 0; chunk < slices.Chunks(rank); chunk++)
            {
                var at = (rank * layout.Length) + layout.SumOf(row, chunk, part);
                total += _all[at];
                wide += isWide ? new(_all[at], _all[at + 1]) : default;
            }
        }

        return isWide ? wide : total;
    }
}

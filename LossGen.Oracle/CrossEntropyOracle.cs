using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>The cross-entropy loss by its formulas, in numbers of about 100 bits.</summary>
internal sealed class CrossEntropyOracle
{
    private readonly LossOptions options;
    private readonly IRowLoss[] rows;
    private readonly bool isSoft;
    private readonly Quad totalWeight;
    private readonly Quad share;
    private readonly int validRows;

    public CrossEntropyOracle(LossInput input, LossOptions options)
    {
        this.options = options;
        rows = [.. Enumerable.Range(0, input.Rows).Select(i => RowOf(input, options, i))];
        isSoft = input.SoftTargets is not null;
        validRows = rows.Count(row => !row.IsIgnored);
        totalWeight = options.Divisor ?? rows.Aggregate(Quad.Zero, (sum, row) => sum + row.Weight);
        IsEmpty = rows.All(row => row.Weight.IsZero) && options.Divisor is null or 0;
        share = totalWeight.IsZero ? Quad.Zero : Quad.One / totalWeight;
    }

    /// <summary>Whether a mean has nothing to average: every row is ignored or without weight.</summary>
    public bool IsEmpty { get; }

    /// <summary>What a mean divides by.</summary>
    public Expected TotalWeight => Expected.Of(totalWeight);

    /// <summary>The z-loss of each row.</summary>
    public IEnumerable<Quad> ZLosses => rows.Select(row => row.Z);

    private bool HasTwoMeans
        => !isSoft && options is { Reduction: Reduction.Mean, SmoothingWeights: SmoothingWeights.Unweighted }
            && options.LabelSmoothing != 0;

    /// <summary>The loss of a row before any reduction.</summary>
    public Expected Loss(int row) => new(rows[row].Total, rows[row].Size);

    /// <summary>
    /// The sum or the mean of the row losses, which a kernel rounds before it sums them (with two means: their parts).
    /// </summary>
    public Expected Reduced(IeeeFormat rounding)
        => Expected.Of(HasTwoMeans && !IsEmpty
            ? Add(
                Divide(SumOf(row => rounding.Round(row.Hard)), totalWeight),
                Divide(SumOf(row => rounding.Round(row.Soft)), validRows))
            : Reduce(rows.Select(row => (Quad)rounding.Round(row.Total))).Value);

    /// <summary>The sum or the mean of the exact row losses.</summary>
    public Expected Reduced()
        => Expected.Of(HasTwoMeans && !IsEmpty
            ? Add(Divide(SumOf(row => row.Hard), totalWeight), Divide(SumOf(row => row.Soft), validRows))
            : Reduce(rows.Select(row => row.Total)).Value);

    /// <summary>The sum or the mean of given row losses; a sum beyond the largest double is infinite.</summary>
    public Expected Reduce(IEnumerable<Quad> losses)
    {
        if (options.Reduction == Reduction.Mean && IsEmpty)
        {
            return options.EmptyMean == EmptyMean.Zero ? Expected.Zero : Expected.NaN;
        }

        Quad sum = losses.Aggregate(Quad.Zero, Add);
        sum = double.IsInfinity(IeeeFormat.Double.Round(sum)) ? IeeeFormat.Double.Round(sum) : sum;
        return Expected.Of(options.Reduction == Reduction.Mean ? Divide(sum, totalWeight) : sum);
    }

    /// <summary>
    /// How far the reduced result may be from that of the exact row losses when each row's loss (or each of its
    /// parts) is so many ulps of a format from its exact value.
    /// </summary>
    public Quad ReducedSlack(IeeeFormat format, double ulps)
    {
        Quad hard = SumOf(row => Slack(HasTwoMeans ? row.Hard : row.Size));
        Quad soft = HasTwoMeans ? SumOf(row => Slack(row.Soft)) : Quad.Zero;
        return options.Reduction == Reduction.Mean && !IsEmpty
            ? Divide(hard, Quad.Abs(totalWeight)) + (soft / validRows)
            : hard;

        Quad Slack(Quad loss) => loss.IsFinite ? ulps * format.UlpOf(loss) : Quad.Zero;
    }

    /// <summary>The derivative of the result by a logit.</summary>
    public Expected Gradient(int row, int column)
    {
        if (options.Reduction != Reduction.Mean)
        {
            return rows[row].Gradient(column, Quad.One, Quad.One);
        }

        if (IsEmpty)
        {
            return Expected.Zero;
        }

        if (totalWeight.IsZero)
        {
            Expected numerator = rows[row].Gradient(column, Quad.One, Quad.One);
            return Expected.Of(Divide(numerator.Value, Quad.Zero));
        }

        return rows[row].Gradient(column, share, HasTwoMeans ? Quad.One / validRows : share);
    }

    private static IRowLoss RowOf(LossInput input, LossOptions options, int index)
        => input.SoftTargets is null ? new RowLoss(input, options, index) : new SoftRowLoss(input, options, index);

    private Quad SumOf(Func<IRowLoss, Quad> part) => rows.Select(part).Aggregate(Quad.Zero, Add);

    // As IEEE 754 adds and divides where a number is infinite, NaN or zero.
    private static Quad Add(Quad x, Quad y) => x.IsFinite && y.IsFinite ? x + y : x.High + y.High;

    private static Quad Divide(Quad x, Quad y) => x.IsFinite && y.IsFinite && !y.IsZero ? x / y : x.High / y.High;
}

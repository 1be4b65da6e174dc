namespace LossGen.Oracle;

/// <summary>The options of a cross-entropy loss that change its value.</summary>
internal sealed record LossOptions
{
    public Reduction Reduction { get; init; }

    public double LabelSmoothing { get; init; }

    public SmoothingWeights SmoothingWeights { get; init; }

    public EmptyMean EmptyMean { get; init; }

    /// <summary>What a mean divides by instead of what the rows weigh, or null.</summary>
    public double? Divisor { get; init; }

    /// <summary>The target of rows that do not count; null when every row counts.</summary>
    public long? IgnoreIndex { get; init; } = -100;
}

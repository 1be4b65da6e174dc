using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>What all ranks together know of a row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ShardRow
{
    /// <summary>The largest logit; anything where the row holds NaN.</summary>
    public double Max { get; init; }

    /// <summary>The first class that has it, or the first NaN.</summary>
    public long Top { get; init; }

    /// <summary>The logit of the target.</summary>
    public double TargetLogit { get; init; }

    /// <summary>The log-sum-exp where the maximum is not finite.</summary>
    public double Limit { get; init; }

    /// <summary>The sum of the exponentials without the class that is kept out.</summary>
    public WideDouble Rest { get; init; }

    /// <summary>The gap.</summary>
    public WideDouble Gap { get; init; }

    /// <summary>The spread.</summary>
    public WideDouble Spread { get; init; }

    /// <summary>The sum of the exponentials without the largest class.</summary>
    public WideDouble Others { get; init; }
}

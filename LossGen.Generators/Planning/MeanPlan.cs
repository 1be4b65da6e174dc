using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>What the total of the rows is divided by.</summary>
internal enum Divisor
{
    /// <summary>Nothing: the rows are summed, or not reduced at all.</summary>
    None,

    /// <summary>The number of rows, in a kernel that ignores none.</summary>
    Rows,

    /// <summary>The number of rows that are not ignored.</summary>
    ValidRows,

    /// <summary>The summed class weights of the targets that are not ignored.</summary>
    TargetWeights,

    /// <summary>The summed weights of the rows that are not ignored, those of their targets among them.</summary>
    RowWeights,

    /// <summary>A number that the caller gives.</summary>
    Given,
}

/// <summary>The mean of nothing.</summary>
internal enum EmptyMeanValue
{
    NaN,
    Zero,

    /// <summary>What the call says.</summary>
    Given,
}

/// <summary>How the rows become the result.</summary>
internal sealed record MeanPlan
{
    /// <summary>The divisor of the mean, and of the gradient.</summary>
    public required Divisor Divisor { get; init; }

    /// <summary>What a mean divides by, whether this kernel divides by it or not.</summary>
    public required Divisor TotalWeight { get; init; }

    /// <summary>What was asked for.</summary>
    public required ReductionKind Reduction { get; init; }

    /// <summary>Whether the smoothing term has a mean of its own.</summary>
    public required bool SmoothsApart { get; init; }

    /// <summary>When there is nothing to average; null where that makes no difference.</summary>
    public required Condition? IsEmpty { get; init; }

    /// <summary>The mean of nothing.</summary>
    public required EmptyMeanValue Empty { get; init; }

    /// <summary>
    /// Whether rows that were computed must be cleared afterwards when all weights turn out to be zero.
    /// </summary>
    public required bool ClearsWhenEmpty { get; init; }

    /// <summary>Whether such rows leave the gradient alone instead, because it is added to what is there.</summary>
    public required bool SkipsWhenEmpty { get; init; }
}

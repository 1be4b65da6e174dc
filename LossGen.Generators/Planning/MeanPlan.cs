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
}

/// <summary>How the rows become the result.</summary>
internal sealed record MeanPlan
{
    /// <summary>The divisor of the mean, and of the gradient.</summary>
    public required Divisor Divisor { get; init; }

    /// <summary>The mean of nothing, as C#.</summary>
    public required string Empty { get; init; }

    /// <summary>
    /// Whether rows that were computed must be cleared afterwards when all weights turn out to be zero.
    /// </summary>
    public required bool ClearsWhenEmpty { get; init; }
}

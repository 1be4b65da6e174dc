using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>
/// What happens to one row between its passes, in scalar double arithmetic. The lists are sums: an option adds a term
/// to each list that it concerns and knows nothing of the other options.
/// </summary>
internal sealed record RowPlan
{
    /// <summary>The target of rows that add nothing and whose gradient is zero, or null where there are none.</summary>
    public required string? IgnoreIndex { get; init; }

    /// <summary>Whether, or when, the same goes for a row of weight zero; null where it never does.</summary>
    public required string? SkipsWeightless { get; init; }

    /// <summary>Whether any term uses the logarithm of the sum.</summary>
    public required bool UsesLogSum { get; init; }

    /// <summary>Whether any term uses <c>nll</c>, log s + m − x[y].</summary>
    public required bool UsesNll { get; init; }

    /// <summary>Whether any term uses <c>lse</c>, log s + m.</summary>
    public required bool UsesLogSumExp { get; init; }

    /// <summary>Numbers that the terms use, in the order in which they are computed.</summary>
    public required EquatableArray<RowValue> Values { get; init; }

    /// <summary>The terms of the row's loss; empty where nobody asks for it.</summary>
    public required EquatableArray<LossTerm> Loss { get; init; }

    /// <summary>What the sum of these terms is multiplied by, or null.</summary>
    public required string? LossFactor { get; init; }

    /// <summary>What the whole gradient is multiplied by, as one factor or a product; null where it is 1.</summary>
    public required string? GradientFactor { get; init; }

    /// <summary>
    /// Whether the terms of the loss are rounded and summed apart, because the mean divides them by different numbers.
    /// </summary>
    public required bool SumsTermsApart { get; init; }

    /// <summary>What <c>share</c> is, the row's own share of the gradient, or null where every row's is the same.</summary>
    public required string? Share { get; init; }

    /// <summary>The factor of exp(x - m) in the gradient; empty where there is no gradient.</summary>
    public required string Scale { get; init; }

    /// <summary>The gradient at the target, once <c>scale</c> is known; empty where there is no gradient.</summary>
    public required string Entry { get; init; }
}

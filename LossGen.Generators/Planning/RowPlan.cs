using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>
/// What happens to one row between its passes. An option adds a term to each list that it concerns, in the order in
/// which the planner calls the options.
/// </summary>
internal sealed record RowPlan
{
    /// <summary>The target of rows that add nothing and whose gradient is zero, or null where there are none.</summary>
    public required Quantity? IgnoreIndex { get; init; }

    /// <summary>
    /// When a row of weight zero adds nothing either; null where it still does, <see cref="Condition.Always"/> where it
    /// never does.
    /// </summary>
    public required Condition? SkipsWeightless { get; init; }

    /// <summary>Whether any term uses the logarithm of the sum.</summary>
    public required bool UsesLogSum { get; init; }

    /// <summary>Whether any term uses the negative log-likelihood.</summary>
    public required bool UsesNll { get; init; }

    /// <summary>Whether any term uses the log-sum-exp.</summary>
    public required bool UsesLogSumExp { get; init; }

    /// <summary>Whether the target's entry uses how far the target's logit is below the maximum.</summary>
    public bool UsesTargetGap => Entry.Any(static term => term.Uses(Terms.Row.TargetGap));

    /// <summary>Whether any number uses the logarithm of the sum with all digits where it is near 0.</summary>
    public required bool UsesLogTotal { get; init; }

    /// <summary>Numbers of all rows, in the order in which they are computed before any row is left out.</summary>
    public required EquatableArray<RowValue> EarlyValues { get; init; }

    /// <summary>Numbers that the terms use, in the order in which they are computed.</summary>
    public required EquatableArray<RowValue> Values { get; init; }

    /// <summary>The terms of the row's loss; empty where nobody asks for it.</summary>
    public required EquatableArray<RowValue> Loss { get; init; }

    /// <summary>What the sum of these terms is multiplied by, or null.</summary>
    public required Quantity? LossFactor { get; init; }

    /// <summary>What the whole gradient is multiplied by.</summary>
    public required EquatableArray<Quantity> GradientFactors { get; init; }

    /// <summary>
    /// Whether the terms of the loss are rounded and summed apart, because the mean divides them by different numbers.
    /// </summary>
    public required bool SumsTermsApart { get; init; }

    /// <summary>
    /// What <c>share</c> is, the row's own share of the gradient, or null where every row's is the same.
    /// </summary>
    public required Term? Share { get; init; }

    /// <summary>The factor of exp(x - m) in the gradient; null where there is no gradient.</summary>
    public required Term? Scale { get; init; }

    /// <summary>The factor of exp(x - m) * (m - x) in the gradient, m - x scaled; null where there is none.</summary>
    public required Term? Tilt { get; init; }

    /// <summary>
    /// The terms of the gradient at the target, once <c>scale</c> is known; empty where there is no gradient.
    /// </summary>
    public required EquatableArray<Term> Entry { get; init; }

    /// <summary>The loss of the row from its terms, times what it is multiplied by.</summary>
    public Term LossValue
    {
        get
        {
            var total = Loss.Count == 1 ? Loss[0].Value : Formula.SumOf(Loss.Select(static term => term.Quantity));
            return LossFactor is null ? total : LossFactor * total;
        }
    }

    /// <summary>
    /// The product of the gradient's factors, computed once where there are several; null where there are fewer.
    /// </summary>
    public Term? FactorProduct => GradientFactors.Count > 1 ? Formula.ProductOf(GradientFactors) : null;

    /// <summary>What the whole gradient is multiplied by, as one number; null where that is 1.</summary>
    public Quantity? GradientFactor => GradientFactors.Count switch
    {
        0 => null,
        1 => GradientFactors[0],
        _ => Row.Factor,
    };

    /// <summary>Whether that number is another one for each row.</summary>
    public bool HasOwnFactor
        => GradientFactors.Any(static factor => factor == Row.SampleWeight || factor == Row.Upstream);

    /// <summary>The formulas of the row.</summary>
    public IEnumerable<Term> Formulas =>
    [
        .. EarlyValues.Select(static value => value.Value),
        .. Values.Select(static value => value.Value),
        .. Loss.Select(static term => term.Value),
        .. GradientFactors,
        .. Share is null ? Array.Empty<Term>() : [Share],
        .. Scale is null ? Array.Empty<Term>() : [Scale],
        .. Tilt is null ? Array.Empty<Term>() : [Tilt],
        .. Entry,
    ];
}

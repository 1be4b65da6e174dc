using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The gradient is added to what is there. Exponentials cannot be parked in the gradient then, but in a row of scratch
/// memory.
/// </summary>
internal static class AccumulateOption
{
    /// <summary>Whether the caller asks for it.</summary>
    public static readonly Quantity Accumulate = new("accumulate");

    public static Adding Of(PlanBuilder plan) => plan.Has(RoleKind.Accumulate) ? Adding.OnRequest
        : plan.Options.Accumulate ? Adding.Always
        : Adding.Never;

    /// <summary>
    /// Whether it is row by row that the gradient of an empty mean is left alone or cleared: what it was added to, or
    /// what lies between rows, cannot be brought back.
    /// </summary>
    public static bool SkipsWhenEmpty(PlanBuilder plan)
        => (Of(plan) != Adding.Never || RowStrideOption.IsOn(plan.Spec)) && MeanOption.ComputesEmptyRows(plan);

    public static void Apply(PlanBuilder plan)
    {
        plan.NeedsColumns |= Of(plan) != Adding.Never;
        plan.CannotPark |= Of(plan) != Adding.Never;
        if (Of(plan) == Adding.OnRequest)
        {
            plan.Take(ValueKind.Boolean, RoleKind.Accumulate);
        }

        if (Of(plan) == Adding.Always)
        {
            plan.Folded.Add(new("accumulation"));
        }

        if (SkipsWhenEmpty(plan))
        {
            plan.Compute(Batch.IsEmpty, MeanOption.Of(plan).IsEmpty!, ValueKind.Boolean);
        }
    }
}

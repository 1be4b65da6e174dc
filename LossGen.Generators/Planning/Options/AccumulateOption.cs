using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The gradient is added to what is there. Exponentials cannot be parked in the gradient then, but in a row of scratch memory.
/// </summary>
internal static class AccumulateOption
{
    public static Adding Of(PlanBuilder plan) => plan.Has(RoleKind.Accumulate) ? Adding.OnRequest
        : plan.Options.Accumulate ? Adding.Always
        : Adding.Never;

    /// <summary>
    /// Whether it is row by row that the gradient of an empty mean is left alone or cleared: what it was added to, or what
    /// lies between rows, cannot be brought back.
    /// </summary>
    public static bool SkipsWhenEmpty(PlanBuilder plan)
        => (Of(plan) != Adding.Never || RowStrideOption.IsOn(plan.Spec)) && MeanOption.ComputesEmptyRows(plan);

    public static void Apply(PlanBuilder plan)
    {
        plan.NeedsLoop |= Of(plan) != Adding.Never;
        plan.CannotPark |= Of(plan) != Adding.Never;
        if (Of(plan) == Adding.OnRequest)
        {
            plan.Scalars.Add(new("bool", "accumulate", "accumulate", "whether the gradient is added to what is there"));
        }

        if (Of(plan) == Adding.Always)
        {
            plan.Folded.Add("accumulation");
        }

        if (SkipsWhenEmpty(plan))
        {
            plan.Scalars.Add(new("bool", "isEmpty", MeanOption.Of(plan).IsEmpty!, "whether no row weighs anything"));
        }
    }
}

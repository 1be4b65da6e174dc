using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>The caller may stop the kernel between rows.</summary>
internal static class CancellationOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (plan.Has(RoleKind.CancellationToken))
        {
            plan.Take(ValueKind.Cancellation, RoleKind.CancellationToken);
        }
    }
}

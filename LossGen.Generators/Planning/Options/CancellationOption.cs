using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>The caller may stop the kernel between rows.</summary>
internal static class CancellationOption
{
    public const string Type = "global::System.Threading.CancellationToken";

    /// <summary>The statement that stops, or null where nobody can.</summary>
    public static string? Check(KernelPlan plan)
        => plan.Spec.Has(RoleKind.CancellationToken) ? "cancellationToken.ThrowIfCancellationRequested();" : null;

    public static void Apply(PlanBuilder plan)
    {
        if (plan.Has(RoleKind.CancellationToken))
        {
            plan.Scalars.Add(new(Type, "cancellationToken", "cancellationToken", "stops the kernel between rows"));
        }
    }
}

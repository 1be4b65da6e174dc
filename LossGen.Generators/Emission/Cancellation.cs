using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>Between rows, a caller may stop a kernel.</summary>
internal static class Cancellation
{
    /// <summary>The statement that stops, where somebody can; ranks stop together, between their messages.</summary>
    public static IEnumerable<string> Checks(KernelPlan plan)
        => !plan.Layout.IsSharded && plan.Scalars.Any(static scalar => scalar.Kind == ValueKind.Cancellation)
            ? ["cancellationToken.ThrowIfCancellationRequested();"]
            : [];
}

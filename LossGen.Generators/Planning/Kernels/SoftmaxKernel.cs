using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Kernels;

/// <summary>
/// The softmax of a row and its logarithm. The maximum's own term, which is 1, is kept out of the sum of exponentials
/// as a target's is: log(1 + rest) keeps the digits of a log-probability near 0.
/// </summary>
internal static class SoftmaxKernel
{
    public static void Apply(PlanBuilder plan, bool isLog)
    {
        var forward = plan.Has(isLog ? RoleKind.LogProbabilities : RoleKind.Probabilities);
        plan.Softmax = new()
        {
            IsLog = isLog,
            Forward = forward,
            Backward = plan.HasGradient,
            Kept = Kept(plan, isLog, forward),
        };
        plan.NeedsColumns = true;
        plan.Refer(
            (RoleKind.Logits, "x"), (RoleKind.OutputGradient, "d"), (RoleKind.Probabilities, "p"),
            (RoleKind.LogProbabilities, "p"), (RoleKind.Gradient, "g"));
    }

    // A log-softmax needs its logits to the last, and the gradient may be written over them.
    private static string? Kept(PlanBuilder plan, bool isLog, bool forward) => (isLog, plan.HasGradient) switch
    {
        _ when !plan.Element.ParksExponentials => null,
        (true, _) => forward || !plan.HasGradient ? null : "g",
        (_, true) => "g",
        _ => "p",
    };
}

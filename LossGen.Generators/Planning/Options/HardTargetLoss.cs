using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The negative log-likelihood of the target. With s the sum of e = exp(x − m) and rest that sum without the target's
/// own term, the gradient is e/s off the target and −rest/s on it: p − 1 without the cancellation near p = 1.
/// </summary>
internal static class HardTargetLoss
{
    public static void Apply(PlanBuilder plan)
    {
        var smooths = LabelSmoothingOption.IsOn(plan);
        var weighted = plan.Has(RoleKind.ClassWeights);
        if (weighted)
        {
            plan.SkipsWeightless = SkipsWeightless(plan);
        }

        if (plan.NeedsLoss)
        {
            plan.Loss.Add(new("hard", (smooths, weighted) switch
            {
                (true, true) => "RowMath.Part(hardMass * weight, nll)",
                (true, false) => "RowMath.Part(hardMass, nll)",
                (false, true) => "weight * nll",
                _ => "nll",
            }));
        }

        if (plan.HasGradient)
        {
            var share = Share(plan, smooths, weighted);
            plan.Share = share == "share" ? "hardShare * weight" : null;
            plan.Scale.Add(share ?? "1");
            plan.Target.Add(smooths ? $"(-{share} * rest)" : "-(rest * scale)");
        }
    }

    // With smoothing on, a target of weight zero still has the smoothing term.
    private static string? SkipsWeightless(PlanBuilder plan) => LabelSmoothingOption.IsOn(plan)
        ? plan.Has(RoleKind.LabelSmoothing) ? "labelSmoothing == 0" : null
        : "true";

    private static string? Share(PlanBuilder plan, bool smooths, bool weighted)
    {
        var scaled = smooths || plan.Averages;
        return (scaled, weighted) switch
        {
            (true, true) => "share",
            (true, false) => "hardShare",
            (false, true) => "weight",
            _ => null,
        };
    }
}

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
            plan.Skips.Add(SkipOfWeightless(plan));
        }

        if (plan.NeedsLoss)
        {
            plan.Loss.Add((smooths, weighted) switch
            {
                (true, true) => "RowMath.Part(hardMass * weight, nll)",
                (true, false) => "RowMath.Part(hardMass, nll)",
                (false, true) => "(weight * nll)",
                _ => "nll",
            });
        }

        if (plan.HasGradient)
        {
            var share = Share(plan, smooths, weighted);
            plan.Scale.Add(share ?? "1");
            plan.Target.Add(smooths ? $"(-{share} * rest)" : "-(rest * scale)");
        }
    }

    private static string SkipOfWeightless(PlanBuilder plan)
    {
        if (!LabelSmoothingOption.IsOn(plan))
        {
            return "weight == 0";
        }

        // With smoothing on, a target of weight zero still has the smoothing term.
        return plan.Has(RoleKind.LabelSmoothing) ? "(weight == 0 && labelSmoothing == 0)" : "";
    }

    private static string? Share(PlanBuilder plan, bool smooths, bool weighted)
    {
        var scaled = smooths || plan.Averages;
        return (scaled, weighted) switch
        {
            (true, true) => "(hardShare * weight)",
            (true, false) => "hardShare",
            (false, true) => "weight",
            _ => null,
        };
    }
}

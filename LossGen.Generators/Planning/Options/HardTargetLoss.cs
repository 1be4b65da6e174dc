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
            plan.UsesNll = true;
            var nll = plan.Focus is null ? "nll" : $"{plan.Focus} * nll";
            plan.Loss.Add(new("hard", (smooths, weighted) switch
            {
                (true, true) => "RowMath.Part(hardMass * weight, nll)",
                (true, false) => "RowMath.Part(hardMass, nll)",

                // A row that another term keeps may have a target of no weight and an infinite nll.
                (false, true) when plan.WeightlessWhen.Count > 0 => $"RowMath.Part(weight, {nll})",
                (false, true) => $"weight * {(plan.Focus is null ? nll : $"({nll})")}",
                _ => nll,
            }));
        }

        if (plan.HasGradient)
        {
            var share = Share(plan, smooths, weighted);
            plan.Scale.Add(share ?? "1");
            plan.Target.Add(share is null ? "(-rest)" : $"(-{share} * rest)");
        }
    }

    // With another term on, a target of weight zero still has that term.
    private static string? SkipsWeightless(PlanBuilder plan) => plan.WeightlessWhen.Count == 0 ? "true"
        : plan.WeightlessWhen.Contains("false") ? null
        : string.Join(" && ", plan.WeightlessWhen);

    /// <summary>What the row's p − [j = y] is multiplied by, or null for 1: a number of the call or <c>share</c>.</summary>
    private static string? Share(PlanBuilder plan, bool smooths, bool weighted)
    {
        var scaled = smooths || MeanOption.ScalesGradient(plan);
        var simple = (scaled, weighted) switch
        {
            (true, true) => "hardShare * weight",
            (true, false) => "hardShare",
            (false, true) => "weight",
            _ => null,
        };
        if (plan.ShareTerms.Count == 0 && plan.ShareFactor is null && !(scaled && weighted))
        {
            return simple;
        }

        var product = (simple, plan.ShareFactor) switch
        {
            (null, null) => "1",
            (null, var factor) => factor,
            (var share, null) => share,
            var (share, factor) => $"{share} * {factor}",
        };
        plan.Share = plan.ShareTerms.Count == 0
            ? product
            : string.Join(" + ", plan.ShareTerms.Prepend(product.Contains(' ') ? $"({product})" : product));
        return "share";
    }
}

using LossGen.Generators.Emission;
using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning.Losses;

/// <summary>
/// The divergence between a teacher's softmax and a student's. With δ = log p − log q, Σ p·δ cancels where both are
/// nearly equal; Σ p·(δ + exp(−δ) − 1) is the same, because Σ p = Σ q, and no term of it is negative.
/// </summary>
internal static class DistillationKernel
{
    public static void Apply(PlanBuilder plan)
    {
        var hard = plan.Has(RoleKind.Targets);
        if (hard)
        {
            IgnoreIndexOption.Apply(plan);
        }

        var tempered = DeclareTemperature(plan);
        if (hard)
        {
            DeclareMasses(plan);
        }

        plan.Distillation = new()
        {
            Direction = plan.Options.Direction,
            Tempered = tempered,
            Hard = hard,
            NeedsLoss = plan.NeedsLoss,
            HasGradient = plan.HasGradient,
        };
        if (plan.HasGradient)
        {
            DeclareShares(plan, hard, tempered);
        }

        plan.Folded.Add($"direction {plan.Options.Direction.ToString().ToLowerInvariant()}");
    }

    private static bool DeclareTemperature(PlanBuilder plan)
    {
        var name = "temperature";
        if (!plan.Has(RoleKind.Temperature))
        {
            if (plan.Options.Temperature == 1)
            {
                return false;
            }

            name = "Temperature";
            var value = Literals.Double(plan.Options.Temperature);
            plan.Constants.Add(new("double", name, value, "what logits are divided by"));
            plan.Folded.Add($"temperature {value}");
        }

        plan.Scalars.Add(new("double", "perTemperature", $"1 / {name}", "what logits are multiplied by"));
        return true;
    }

    private static void DeclareMasses(PlanBuilder plan)
    {
        var name = "hardWeight";
        if (!plan.Has(RoleKind.HardWeight))
        {
            name = "HardWeight";
            var value = Literals.Double(plan.Options.HardWeight);
            plan.Constants.Add(new("double", name, value, "share of the hard targets"));
            plan.Folded.Add($"hard weight {value}");
        }

        plan.Scalars.Add(new("double", "hardMass", name, "what a unit of nll weighs"));
        plan.Scalars.Add(new("double", "softMass", "1 - hardMass", "what a unit of divergence weighs"));
    }

    private static void DeclareShares(PlanBuilder plan, bool hard, bool tempered)
    {
        var over = plan.Averages ? " / divisor" : "";
        var soft = (hard, tempered) switch
        {
            (true, true) => "softMass * perTemperature",
            (true, _) => "softMass",
            (_, true) => "perTemperature",
            _ => "1",
        };
        var half = plan.Options.Direction == DistillationDirectionKind.Symmetric ? "0.5 * " : "";
        plan.Scalars.Add(new("double", "softShare", Rounded(half + soft + over), "gradient of a unit of divergence"));
        if (hard)
        {
            plan.Scalars.Add(new("double", "hardShare", Rounded("hardMass" + over), "gradient of a unit of nll"));
        }
    }

    // A divisor has twice the precision of a double.
    private static string Rounded(string share) => share.Contains("divisor") ? $"(double)({share})" : share;
}

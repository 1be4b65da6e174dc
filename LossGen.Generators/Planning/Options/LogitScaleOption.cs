using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The logits are multiplied by a positive number first, which leaves the maximum where it is. Nothing is multiplied
/// before the difference to the maximum is taken: x − m is exact, and only then scaled, in two parts.
/// </summary>
internal static class LogitScaleOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (RealOption.LogitScale.IsOn(plan))
        {
            var scale = RealOption.LogitScale.Declare(plan);
            plan.ShareFactors.Add(scale);
            if (SoftcapOption.IsOn(plan))
            {
                return;
            }

            plan.LogitScale = scale;
        }
    }
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The logits are bent to cap · tanh(x / cap) after they are scaled. The cap keeps their order, so that the maximum is
/// capped once a row. The slope of the cap at every logit is a factor of its derivative: a pass of its own keeps it
/// with the capped logits, or each pass caps again what it reads.
/// </summary>
internal static class SoftcapOption
{
    public static bool IsOn(PlanBuilder plan) => RealOption.LogitSoftcap.IsOn(plan);

    /// <summary>Adds the cap; after the scale, which it takes over.</summary>
    public static void Apply(PlanBuilder plan)
    {
        if (!IsOn(plan))
        {
            return;
        }

        var cap = RealOption.LogitSoftcap.Declare(plan);
        var isScaled = RealOption.LogitScale.IsOn(plan);
        Term scale = isScaled ? RealOption.LogitScale.Quantity(plan) : 1;
        plan.Softcap = new() { Cap = cap, Scale = scale };
        plan.NeedsColumns = true;
    }
}

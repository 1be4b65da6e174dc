using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// The logits are bent to cap · tanh(x / cap) after they are scaled. The cap keeps their order, so that the maximum is
/// capped once a row; all passes cap again what they read, because the slope of the cap at every logit is a factor of
/// its derivative, and exponentials that were kept in its place would have overwritten it.
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
        plan.NeedsLoop = true;
        plan.CannotPark = true;
    }
}

using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>How a real-valued option comes into a plan: folded as a constant, or as a number of the call.</summary>
internal static class RealOptionPlanning
{
    extension(RealOption option)
    {
        /// <summary>Whether anybody asks for the option.</summary>
        public bool IsOn(PlanBuilder plan) => plan.Has(option.Role) || plan.Options[option] != option.Off;

        /// <summary>What formulas call the number: as the parameter, or as a constant.</summary>
        public Quantity Quantity(PlanBuilder plan)
            => new(plan.Has(option.Role) ? RoleNames.Of(option.Role) : option.Role.ToString());

        /// <summary>Declares the option's number; before what uses it.</summary>
        /// <returns>What formulas call it.</returns>
        public Quantity Declare(PlanBuilder plan) => plan.Has(option.Role)
            ? plan.Take(ValueKind.Double, option.Role)
            : plan.Fold(new RealConstant(option.Quantity(plan), plan.Options[option], option.Meaning), option.Words);
    }
}

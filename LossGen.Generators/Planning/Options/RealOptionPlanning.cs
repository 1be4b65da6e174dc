using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>How a real-valued option comes into a plan: folded as a constant, or as a number of the call.</summary>
internal static class RealOptionPlanning
{
    /// <summary>Whether anybody asks for the option.</summary>
    public static bool IsOn(this RealOption option, PlanBuilder plan)
        => plan.Has(option.Role) || option.Constant(plan.Options) != option.Off;

    /// <summary>Declares the option's number; before what uses it.</summary>
    /// <returns>What the number is called in the kernel.</returns>
    public static string Declare(this RealOption option, PlanBuilder plan)
    {
        var name = option.Name(plan);
        if (plan.Has(option.Role))
        {
            plan.Scalars.Add(new("double", name, name, option.Meaning));
            return name;
        }

        var value = Emission.Literals.Double(option.Constant(plan.Options));
        plan.Constants.Add(new("double", name, value, option.Meaning));
        plan.Folded.Add($"{option.Words} {value}");
        return name;
    }

    /// <summary>What the number is called: as the parameter, or as a constant.</summary>
    public static string Name(this RealOption option, PlanBuilder plan)
        => plan.Has(option.Role) ? RoleNames.Of(option.Role) : option.Role.ToString();
}

using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission;

/// <summary>What the whole gradient of a row is multiplied by.</summary>
internal static class RowFactor
{
    /// <summary>Declares what the factors of a row are made of.</summary>
    public static IEnumerable<string> Declarations(KernelPlan plan)
    {
        if (plan.HasUpstreamRows)
        {
            yield return $"double upstream = {Widened(plan, "Unsafe.Add(ref outputGradient, row)")};";
        }

        if (plan.Row.FactorProduct is { } product)
        {
            yield return $"{plan.Element.RowType} factor = {plan.Element.Exactly(TermText.Of(plan).Of(product))};";
        }
    }

    /// <summary>Something that all rows share, times the factor of the row.</summary>
    public static Term Times(KernelPlan plan, Term shared)
        => plan.Row.GradientFactor is { } factor ? factor * shared : shared;

    /// <summary>An element as a double.</summary>
    public static string Widened(KernelPlan plan, string element)
        => plan.Element.IsDouble ? element : $"(double){element}";
}

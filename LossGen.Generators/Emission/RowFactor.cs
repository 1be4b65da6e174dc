using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission;

/// <summary>What the whole gradient of a row is multiplied by.</summary>
internal static class RowFactor
{
    /// <summary>Declares what the factors of a row are made of.</summary>
    public static IEnumerable<string> Declarations(KernelPlan plan)
    {
        if (OutputGradientOption.IsPerRow(plan.Spec))
        {
            yield return $"double upstream = {Widened(plan, "Unsafe.Add(ref outputGradient, row)")};";
        }

        if (Product(plan) is { } product)
        {
            yield return $"{plan.Element.RowType} factor = {plan.Element.Exactly(product)};";
        }
    }

    /// <summary>The product of several factors, or null where there are fewer.</summary>
    public static string? Product(KernelPlan plan)
        => plan.Row.GradientFactor is { } factor && factor.Contains(" * ") ? factor : null;

    /// <summary>Something that all rows share, times the factor of the row.</summary>
    public static string Times(KernelPlan plan, string shared) => (Name(plan), shared) switch
    {
        (null, _) => shared,
        (var factor, "1") => factor,
        var (factor, _) => $"{factor} * {shared}",
    };

    private static string? Name(KernelPlan plan) => Product(plan) is null ? plan.Row.GradientFactor : "factor";

    /// <summary>Whether the factor is another one for each row.</summary>
    public static bool IsPerRow(KernelPlan plan) => plan.Row.GradientFactor is not (null or "outputGradient");

    /// <summary>An element as a double.</summary>
    public static string Widened(KernelPlan plan, string element)
        => plan.Element.Arithmetic == "double" ? element : $"(double){element}";
}

namespace LossGen.Generators.Planning.Terms;

/// <summary>The quantities of a class of a row.</summary>
internal static class Element
{
    /// <summary>The exponential of the logit, less the largest of the row.</summary>
    public static readonly Quantity Exponential = new("e");

    /// <summary>The weight of the class.</summary>
    public static readonly Quantity Weight = new("w");

    /// <summary>What the row's soft target gives the class, smoothed and weighted.</summary>
    public static readonly Quantity TargetShare = new("u");

    /// <summary>The logit.</summary>
    public static readonly Quantity Logit = new("x");

    /// <summary>The upstream gradient of the output.</summary>
    public static readonly Quantity Upstream = new("d");
}

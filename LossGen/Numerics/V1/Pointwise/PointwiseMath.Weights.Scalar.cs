namespace LossGen.Numerics.V1;

public static partial class PointwiseMath
{
    /// <inheritdoc cref="Weighted(double, double)"/>
    public static float Weighted(float value, float weight) => weight == 0 ? 0 : value * weight;

    /// <summary>The product with a weight, which is 0 where that is, whatever the value holds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="weight">Its weight.</param>
    public static double Weighted(double value, double weight) => weight == 0 ? 0 : value * weight;

    /// <inheritdoc cref="Kept(double, bool)"/>
    public static float Kept(float value, bool counts) => counts ? value : 0;

    /// <summary>The value where its element counts, else 0, whatever it holds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="counts">Whether the element counts.</param>
    public static double Kept(double value, bool counts) => counts ? value : 0;
}

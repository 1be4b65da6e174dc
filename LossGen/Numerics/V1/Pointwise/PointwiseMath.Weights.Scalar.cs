namespace LossGen.Numerics.V1;

public static partial class PointwiseMath
{
    /// <inheritdoc cref="Weighted(double, double)"/>
    public static float Weighted(float value, float weight) => weight == 0 ? 0 : value * weight;

    /// <summary>The product with a weight, which is 0 where that is, whatever the value holds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="weight">Its weight.</param>
    public static double Weighted(double value, double weight) => weight == 0 ? 0 : value * weight;

    /// <inheritdoc cref="Sign(double)"/>
    public static float Sign(float value) => float.Abs(value) > 0 ? float.CopySign(1, value) : value;

    /// <summary>The sign of a value: ±1, and 0 or NaN where it is that.</summary>
    /// <param name="value">The value.</param>
    public static double Sign(double value) => double.Abs(value) > 0 ? double.CopySign(1, value) : value;

    /// <inheritdoc cref="Clamp(double, double, double)"/>
    public static float Clamp(float value, float least, float most) =>
        value > most ? most : value < least ? least : value;

    /// <summary>The value between two others; what equals a bound stays what it is, also -0 beside 0.</summary>
    /// <param name="value">The value.</param>
    /// <param name="least">The lower bound.</param>
    /// <param name="most">The upper bound.</param>
    /// <returns>NaN for NaN.</returns>
    public static double Clamp(double value, double least, double most) =>
        value > most ? most : value < least ? least : value;

    /// <inheritdoc cref="Kept(double, bool)"/>
    public static float Kept(float value, bool counts) => counts ? value : 0;

    /// <summary>The value where its element counts, else 0, whatever it holds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="counts">Whether the element counts.</param>
    public static double Kept(double value, bool counts) => counts ? value : 0;
}

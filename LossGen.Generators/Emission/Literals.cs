using System.Globalization;

namespace LossGen.Generators.Emission;

/// <summary>The one place where numbers become C#, the same in every culture.</summary>
internal static class Literals
{
    /// <summary>A double that reads back to the same bits.</summary>
    public static string Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(value)
            ? text
            : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A number within a formula. A whole one is written as such, because it takes the type of what it meets; a
    /// negative one is not, because a cast would read its sign as an operator.
    /// </summary>
    public static string Number(double value)
        => value < 0 && value == Math.Floor(value) ? Double(value) + ".0" : Double(value);

    /// <summary>A whole number with its thousands apart.</summary>
    public static string Grouped(int value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '_');

    /// <summary>A whole number.</summary>
    public static string Integer(long value)
        => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture);
}

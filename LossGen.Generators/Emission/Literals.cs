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

    /// <summary>A whole number.</summary>
    public static string Integer(long value)
        => value == long.MinValue ? "long.MinValue" : value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using LossGen.Generators.Model;

namespace LossGen.Tests.RealOptions;

/// <summary>Numbers at the ends of every range, and directly beside them.</summary>
internal static class RealSamples
{
    public static IReadOnlyList<double> All { get; } =
    [
        double.NegativeInfinity, double.MinValue, -0.5, -double.Epsilon, 0, double.Epsilon, 0.5,
        double.BitDecrement(1), 1, double.BitIncrement(1), 1.5, double.MaxValue, double.PositiveInfinity, double.NaN,
    ];

    public static IEnumerable<double> Outside(RealRange range) => All.Where(value => !range.Contains(value));

    /// <summary>Those that are the same number as a Half, for parameters of every element type.</summary>
    public static IEnumerable<double> HalvesOutside(RealRange range)
        => Outside(range).Where(static value => ((double)(Half)value).Equals(value));

    /// <summary>A number as C# writes it.</summary>
    public static string Literal(double value) => value switch
    {
        double.NaN => "double.NaN",
        double.PositiveInfinity => "double.PositiveInfinity",
        double.NegativeInfinity => "double.NegativeInfinity",
        _ => value.ToString("R", CultureInfo.InvariantCulture) + "d",
    };
}

namespace LossGen.Oracle.Ulp;

/// <summary>A binary floating-point type: what one unit in its last place is, and how it rounds.</summary>
/// <param name="Name">The name of the type.</param>
/// <param name="Precision">The bits of the significand, with the leading one.</param>
/// <param name="LowestExponent">The exponent of the smallest subnormal number.</param>
/// <param name="LargestFinite">The largest finite number.</param>
internal sealed record IeeeFormat(string Name, int Precision, int LowestExponent, double LargestFinite)
{
    public static IeeeFormat Half { get; } = new(nameof(Half), 11, -24, 65504);

    public static IeeeFormat Single { get; } = new(nameof(Single), 24, -149, float.MaxValue);

    public static IeeeFormat Double { get; } = new(nameof(Double), 53, -1074, double.MaxValue);

    /// <summary>The format of an element type.</summary>
    public static IeeeFormat Of(Type type)
        => type == typeof(Half) ? Half
            : type == typeof(float) ? Single
            : type == typeof(double) ? Double
            : throw new ArgumentException($"{type} is no floating-point type of this test kit.", nameof(type));

    /// <summary>The exponent of the unit in the last place of numbers of this size; 2^-149 for small floats.</summary>
    public int UlpExponent(Quad size)
        => size.IsZero ? LowestExponent : Math.Max(size.Exponent() - Precision + 1, LowestExponent);

    /// <summary>The unit in the last place of numbers of this size.</summary>
    public Quad UlpOf(Quad size) => Quad.One.ScaleByPowerOfTwo(UlpExponent(size));

    /// <summary>A distance in units in the last place of numbers of some size.</summary>
    public double InUlps(Quad distance, Quad size) => distance.ScaleByPowerOfTwo(-UlpExponent(size)).ToDouble();

    /// <summary>The nearest number of this format, ties to even, infinity beyond the largest.</summary>
    public double Round(Quad value)
    {
        if (value.IsZero || !value.IsFinite)
        {
            return value.High;
        }

        int unit = UlpExponent(value);
        Quad inUnits = value.ScaleByPowerOfTwo(-unit);
        Quad whole = RoundToInteger(inUnits);
        Quad rounded = whole.ScaleByPowerOfTwo(unit);
        return Quad.Abs(rounded) > LargestFinite
            ? Math.CopySign(double.PositiveInfinity, value.High)
            : rounded.ToDouble();
    }

    /// <summary>The next larger number of this format.</summary>
    public double After(double value)
        => this == Half ? (double)System.Half.BitIncrement((Half)value)
            : this == Single ? MathF.BitIncrement((float)value)
            : Math.BitIncrement(value);

    /// <summary>The next smaller number of this format.</summary>
    public double Before(double value) => -After(-value);

    /// <summary>The number itself; for an infinity, the power of two after the largest finite number.</summary>
    public Quad Bounded(double value)
        => double.IsFinite(value)
            ? value
            : Math.Sign(value) * ((Quad)LargestFinite + UlpOf(LargestFinite));

    // At most 2^53 units; a number far below one unit may stand at another step, which ToDouble makes a 0.
    private static double RoundToInteger(Quad value)
    {
        if (value.Step != 0)
        {
            return 0;
        }

        double whole = Math.Round(value.High, MidpointRounding.ToEven);
        double fraction = value.High - whole;
        return fraction == 0.5 && value.Low > 0 ? whole + 1
            : fraction == -0.5 && value.Low < 0 ? whole - 1
            : whole;
    }
}

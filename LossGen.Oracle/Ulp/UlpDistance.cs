namespace LossGen.Oracle.Ulp;

/// <summary>How far a result is from the exact value, in units of the last place of the result's type.</summary>
internal static class UlpDistance
{
    /// <summary>
    /// |actual - exact| in ulps of <paramref name="size"/> (the exact value itself, or the larger of two terms whose
    /// difference it is). Equal infinities and two NaNs are 0 apart, unequal ones infinitely far. An infinite result
    /// counts as the power of two after the largest finite number, which is what overflow rounds.
    /// </summary>
    public static double Measure(IeeeFormat format, Quad exact, double actual, Quad size)
    {
        if (!exact.IsFinite || double.IsNaN(actual))
        {
            return exact.High.Equals(actual) ? 0 : double.PositiveInfinity;
        }

        Quad value = actual;
        if (double.IsInfinity(actual))
        {
            if (double.IsInfinity(format.Round(exact)) && Math.Sign(exact.High) == Math.Sign(actual))
            {
                return 0;
            }

            value = (Quad)format.LargestFinite + format.UlpOf(format.LargestFinite);
            value = actual > 0 ? value : -value;
        }

        return format.InUlps(Quad.Abs(value - exact), size);
    }

    /// <inheritdoc cref="Measure(IeeeFormat, Quad, double, Quad)"/>
    public static double Measure(IeeeFormat format, Quad exact, double actual) => Measure(format, exact, actual, exact);

    /// <summary>
    /// Whether <paramref name="actual"/> is the correctly rounded <paramref name="stored"/> value of some number
    /// within <paramref name="tolerance"/> ulps, in the format <paramref name="computed"/>, of the exact value.
    /// </summary>
    public static bool IsRoundingOf(
        IeeeFormat stored, IeeeFormat computed, Quad exact, double actual, Quad size, double tolerance)
    {
        if (!exact.IsFinite || double.IsNaN(actual))
        {
            return exact.High.Equals(actual);
        }

        Quad slack = tolerance * computed.UlpOf(size);
        return stored.Round(exact - slack) <= actual && actual <= stored.Round(exact + slack);
    }

    /// <summary>
    /// The least distance from the exact value, in ulps of <paramref name="computed"/>, of a number that
    /// <paramref name="actual"/> is the correctly rounded <paramref name="stored"/> value of.
    /// </summary>
    public static double MeasureRounded(
        IeeeFormat stored, IeeeFormat computed, Quad exact, double actual, Quad size)
    {
        if (!exact.IsFinite || double.IsNaN(actual))
        {
            return Measure(stored, exact, actual, size);
        }

        double rounded = stored.Round(exact);
        if (rounded.Equals(actual) || (rounded == 0 && actual == 0))
        {
            return 0;
        }

        // Everything from here to the tie before it rounds to the result.
        double neighbour = actual < rounded ? stored.After(actual) : stored.Before(actual);
        Quad tie = ((Quad)stored.Bounded(actual) + stored.Bounded(neighbour)) / 2;
        return computed.InUlps(Quad.Abs(tie - exact), size);
    }
}

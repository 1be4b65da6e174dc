namespace LossGen.Demo.Charts;

/// <summary>
/// A logarithmic axis. Losses fall over three decades, and the part worth seeing, where training and test go apart,
/// lies at the bottom of a linear one.
/// </summary>
internal sealed class LogScale
{
    private const double SmallestShown = 1e-7;

    private readonly double low;
    private readonly double high;

    /// <summary>Spans the finite values, with a little air below and above.</summary>
    public LogScale(IEnumerable<double> values)
    {
        var logarithms = values.Where(double.IsFinite).Select(Logarithm).DefaultIfEmpty(0).ToList();
        const double air = 0.06;
        low = logarithms.Min() - air;
        high = logarithms.Max() + air;
    }

    /// <summary>Where a value lies: 0 at the bottom, 1 at the top.</summary>
    public double Position(double value) => (Logarithm(value) - low) / (high - low);

    /// <summary>Round values 1, 2, 5 of each decade if there is room for them, else the powers of ten.</summary>
    public IReadOnlyList<double> Ticks()
    {
        ReadOnlySpan<double> mantissas = high - low < 1.5 ? [1, 2, 5] : [1];
        var ticks = new List<double>();
        for (var exponent = (int)Math.Floor(low); exponent <= (int)Math.Ceiling(high); exponent++)
        {
            foreach (var mantissa in mantissas)
            {
                var tick = mantissa * Math.Pow(10, exponent);
                if (Position(tick) is >= 0 and <= 1)
                {
                    ticks.Add(tick);
                }
            }
        }

        return ticks;
    }

    private static double Logarithm(double value) => Math.Log10(Math.Max(value, SmallestShown));
}

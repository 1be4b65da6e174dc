namespace LossGen.Demo.Charts;

/// <summary>A linear axis with round ticks.</summary>
internal sealed class LinearScale
{
    private const int FewestTicks = 3;

    private readonly double low;
    private readonly double high;

    /// <summary>Spans the values, with a share of the whole as air at both ends.</summary>
    public LinearScale(IEnumerable<double> values, double air = 0.04)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();

        // One value alone lies in the middle.
        var margin = finite.Max() > finite.Min() ? air * (finite.Max() - finite.Min()) : 0.5;
        low = finite.Min() - margin;
        high = finite.Max() + margin;
    }

    /// <summary>Where a value lies: 0 at the low end, 1 at the high one.</summary>
    public double Position(double value) => (value - low) / (high - low);

    /// <summary>The value at a position.</summary>
    public double At(double position) => low + (position * (high - low));

    /// <summary>Multiples of 1, 2 or 5 times a power of ten: the widest step that leaves a few of them.</summary>
    public IReadOnlyList<double> Ticks()
    {
        var magnitude = Math.Pow(10, Math.Ceiling(Math.Log10(high - low)));
        while (true)
        {
            foreach (var mantissa in (ReadOnlySpan<double>)[1, 0.5, 0.2])
            {
                var step = magnitude * mantissa;
                var first = Math.Ceiling(low / step);
                var count = (int)(Math.Floor(high / step) - first) + 1;
                if (count >= FewestTicks)
                {
                    return [.. Enumerable.Range(0, count).Select(i => (first + i) * step)];
                }
            }

            magnitude /= 10;
        }
    }
}

namespace LossGen.Tests.Numerics.Rows;

/// <summary>Arguments of a logarithm: all exponents, the borders between its branches, what is no argument.</summary>
internal static class LogSamples
{
    private static readonly double[] Significands =
        [1, 1.1, Math.BitDecrement(2), 1 + Math.ScaleB(1, -26), .. Neighbours(Math.Sqrt(2), 2)];

    private static readonly double[] Special =
    [
        0, -0.0, double.Epsilon, 3 * double.Epsilon, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity,
        double.NaN, -double.NaN, BitConverter.Int64BitsToDouble(0x7FF0000000000001), -1, -0.5, -2, -1e-300, -1e300,
    ];

    /// <summary>The sample; its length is a multiple of <see cref="RowTypes.MaxRows"/>.</summary>
    internal static double[] Make()
    {
        double[] sample = [.. Special, .. Borders(), .. EveryExponent(), .. Random(Hardware.Sample(1 << 16))];
        Array.Resize(ref sample, sample.Length & -RowTypes.MaxRows);
        return sample;
    }

    // 2^k and 2^k sqrt(1/2) as an argument and as one plus an argument.
    private static IEnumerable<double> Borders() =>
        from k in Enumerable.Range(-3, 70)
        from border in (double[])[Math.ScaleB(1, k), Math.ScaleB(Math.Sqrt(0.5), k)]
        from neighbour in (double[])[.. Neighbours(border, 4), .. Neighbours(border - 1, 4)]
        select neighbour;

    private static IEnumerable<double> EveryExponent() =>
        from k in Enumerable.Range(-1074, 1074 + 1024)
        from significand in Significands
        select Math.ScaleB(significand, k);

    private static IEnumerable<double> Random(int count)
    {
        var source = new Random(20261122);
        return Enumerable.Range(0, count).Select(_ => Math.ScaleB(1 + source.NextDouble(), source.Next(-60, 60)));
    }

    private static IEnumerable<double> Neighbours(double x, int count)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return Enumerable.Range(-count, (2 * count) + 1).Select(i => BitConverter.Int64BitsToDouble(bits + i));
    }
}

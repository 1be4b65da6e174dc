using LossGen.Oracle.Rows;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>Arguments that are hard, and random ones of every size.</summary>
internal static class Arguments
{
    private const int Neighbours = 12;

    // Where results overflow, underflow, saturate or cancel, where reductions change, and the double nearest to a
    // multiple of π/2 beyond 1.
    private static readonly double[] Centres =
    [
        0.5, 1, 1.5, 2, Math.Sqrt(0.5), Math.Sqrt(2), Math.Log(2) / 16, Math.Log(2) / 2, Math.Log(2), 1.5 * Math.Log(2),
        9, 17, 20, 37, 40, 80, 87.3, 88.72, 89, 103.9, 120.6, 708.4, 709.78, 710, 745.1, 885.8,
        Math.PI / 4, Math.PI / 2, Math.PI, 65536, 1048576, 6381956970095103 * (double.MaxValue / Math.ScaleB(1, 227)),
        1e-30, 1e30, 1.1754943508222875e-38, 2.2250738585072014E-308, 1e-300, 1e300,
    ];

    private static readonly double[] Special =
        [0, double.Epsilon, float.Epsilon, float.MaxValue, double.MaxValue, double.PositiveInfinity, double.NaN];

    /// <summary>Hard arguments of both signs, then random ones; as many as fill vectors.</summary>
    public static double[] Doubles(int random)
    {
        SplitMix draw = new(2024);
        IEnumerable<double> drawn = Enumerable.Range(0, random).Select(i => Draw(draw, i));
        double[] multiples = [.. Enumerable.Range(1, 200).SelectMany(k => Multiples(k * Math.PI / 2))];
        IEnumerable<double> hard = Special.Concat(Centres.SelectMany(Around)).Concat(multiples);
        return Filled([.. hard.SelectMany(BothSigns), .. drawn]);
    }

    /// <summary>The same as floats, and some of every float's bits.</summary>
    public static float[] Singles(int random)
    {
        SplitMix draw = new(2025);
        IEnumerable<float> drawn = Enumerable.Range(0, random)
            .Select(_ => BitConverter.UInt32BitsToSingle((uint)draw.Next()));
        IEnumerable<float> around = Centres.SelectMany(AroundSingle).SelectMany(x => (float[])[x, -x]);
        return Filled([.. Doubles(random).Select(x => (float)x), .. around, .. drawn]);
    }

    private static IEnumerable<double> BothSigns(double x) => [x, -x];

    private static IEnumerable<double> Multiples(double x)
        => [x, Math.BitIncrement(x), Math.BitDecrement(x), x * 4099, x * 1e15, x * 1e250];

    private static IEnumerable<double> Around(double centre)
        => Enumerable.Range(-Neighbours, (2 * Neighbours) + 1)
            .Select(i => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(centre) + i));

    private static IEnumerable<float> AroundSingle(double centre)
        => Enumerable.Range(-Neighbours, (2 * Neighbours) + 1)
            .Select(i => BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits((float)centre) + i));

    private static double Draw(SplitMix draw, int kind)
    {
        double uniform = draw.NextUniform() - 0.5;
        return (kind % 8) switch
        {
            0 => BitConverter.UInt64BitsToDouble(draw.Next()),
            1 => 4 * uniform,
            2 => 100 * uniform,
            3 => 1500 * uniform,
            4 => draw.NextGaussian(),
            5 => 1 + Math.ScaleB(uniform, -draw.Next(60)),
            6 => Math.ScaleB(uniform, -draw.Next(70)),
            _ => Math.ScaleB(1 + uniform, draw.Next(90) - 45),
        };
    }

    private static T[] Filled<T>(T[] values)
    {
        Array.Resize(ref values, (values.Length + 15) & ~15);
        return values;
    }
}

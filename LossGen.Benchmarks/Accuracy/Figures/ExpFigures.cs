using LossGen.Numerics.V1;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A1: the exponential of arguments up to 0.</summary>
internal static class ExpFigures
{
    private const float Last = -104;
    private const int Parts = 16;

    private static readonly int FirstBits = BitConverter.SingleToInt32Bits(-0f);
    private static readonly int LastBits = BitConverter.SingleToInt32Bits(Last);

    /// <param name="isThorough">Whether every float is tried.</param>
    public static IEnumerable<Figure> Measure(bool isThorough)
    {
        var step = isThorough ? 1 : 997;
        var parts = new SweepPart[Parts];
        Parallel.For(0, Parts, part => parts[part] = Sweep(Border(part), Border(part + 1), step));
        var how = isThorough ? "every float of [-104, 0]" : $"every {step}th float of [-104, 0]";
        yield return Figure.AtMost("A1", "exp, distance", "float", 1, parts.Max(part => part.Distance), how);
        yield return Figure.None(
            "A1", "exp rises, above 1, 0 lost", "float", parts.Sum(part => part.Exceptions) + SpecialExceptions(), how);
        var count = isThorough ? 4_000_000 : 200_000;
        yield return Figure.AtMost(
            "A1", "exp, distance", "double", 1, OfDoubles(count), $"{count:N0} random pairs of x and maximum");
    }

    private static int Border(int part) => FirstBits + (int)((long)(LastBits - FirstBits) * part / Parts);

    // Larger bit patterns are more negative numbers. The double exp is far more precise than a float.
    private static SweepPart Sweep(int first, int last, int step)
    {
        double distance = 0;
        long exceptions = 0;
        var previous = VectorMath.Exp(BitConverter.Int32BitsToSingle(first));
        for (long bits = first; bits <= last; bits += step)
        {
            var x = BitConverter.Int32BitsToSingle((int)bits);
            var y = VectorMath.Exp(x);
            var exact = Math.Exp(x);
            distance = Math.Max(distance, UlpDistance.Measure(IeeeFormat.Single, exact, y));
            var isLost = y == 0 && exact >= float.Epsilon;
            exceptions += y <= previous && y <= 1 && !isLost ? 0 : 1;
            previous = y;
        }

        return new(distance, exceptions);
    }

    private static int SpecialExceptions()
        => (VectorMath.Exp(0f) == 1 ? 0 : 1)
            + (VectorMath.Exp(float.NegativeInfinity) == 0 ? 0 : 1)
            + (float.IsNaN(VectorMath.Exp(float.NaN)) ? 0 : 1)
            + (VectorMath.Exp(0.0) == 1 ? 0 : 1)
            + (VectorMath.Exp(double.NegativeInfinity) == 0 ? 0 : 1)
            + (double.IsNaN(VectorMath.Exp(double.NaN)) ? 0 : 1);

    private static double OfDoubles(int count)
    {
        SplitMix random = new(1);
        double distance = 0;
        for (var i = 0; i < count; i++)
        {
            var max = 20 * random.NextGaussian();
            var x = max - (random.NextUniform() * (i % 2 == 0 ? 2 : 700));
            var exact = QuadFunctions.Exp((Quad)x - max).ScaleByPowerOfTwo(VectorMath.DoubleExpBias);
            distance = Math.Max(distance, UlpDistance.Measure(IeeeFormat.Double, exact, VectorMath.ExpShifted(x, max)));
        }

        return distance;
    }

    private sealed record SweepPart(double Distance, long Exceptions);
}

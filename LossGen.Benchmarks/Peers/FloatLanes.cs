using System.Numerics;
using LossGen.Numerics.V1;

namespace LossGen.Benchmarks.Peers;

/// <summary>What a kernel would be without its sums: LossGen's exponentials, added up in 32 lanes of floats.</summary>
internal static class FloatLanes
{
    private const int Lanes = 32;

    public static float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient)
    {
        var classes = logits.Length / targets.Length;
        var total = 0f;
        for (var row = 0; row < targets.Length; row++)
        {
            total += Row(
                logits.Slice(row * classes, classes), targets[row], gradient.Slice(row * classes, classes),
                1f / targets.Length);
        }

        return total / targets.Length;
    }

    private static float Row(ReadOnlySpan<float> x, int target, Span<float> g, float share)
    {
        var max = float.NegativeInfinity;
        foreach (var value in x)
        {
            max = MathF.Max(max, value);
        }

        Span<float> lanes = stackalloc float[Lanes];
        for (var j = 0; j < x.Length; j++)
        {
            g[j] = VectorMath.ExpShifted(x[j], max) / VectorMath.SingleExpUnit;
            lanes[j % Lanes] += g[j];
        }

        var sum = SumOf(lanes);
        for (var j = 0; j < g.Length; j++)
        {
            g[j] *= share / sum;
        }

        g[target] -= share;
        return MathF.Log(sum) - (x[target] - max);
    }

    private static T SumOf<T>(ReadOnlySpan<T> lanes)
        where T : INumber<T>
        => lanes.Length == 1 ? lanes[0] : SumOf(lanes[..(lanes.Length / 2)]) + SumOf(lanes[(lanes.Length / 2)..]);
}

namespace LossGen.Benchmarks.Peers;

/// <summary>What people write by hand: three plain loops a row.</summary>
internal static class ScalarLoop
{
    public static float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient)
    {
        var classes = logits.Length / targets.Length;
        var total = 0f;
        for (var row = 0; row < targets.Length; row++)
        {
            var x = logits.Slice(row * classes, classes);
            var g = gradient.Slice(row * classes, classes);
            total += Row(x, targets[row], g, 1f / targets.Length);
        }

        return total / targets.Length;
    }

    /// <summary>The loss alone: nothing is kept of a row.</summary>
    public static float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)
    {
        var classes = logits.Length / targets.Length;
        var total = 0f;
        for (var row = 0; row < targets.Length; row++)
        {
            var x = logits.Slice(row * classes, classes);
            var max = Max(x);
            var sum = 0f;
            foreach (var value in x)
            {
                sum += MathF.Exp(value - max);
            }

            total += MathF.Log(sum) - (x[targets[row]] - max);
        }

        return total / targets.Length;
    }

    private static float Row(ReadOnlySpan<float> x, int target, Span<float> g, float share)
    {
        var max = Max(x);
        var sum = 0f;
        for (var j = 0; j < x.Length; j++)
        {
            g[j] = MathF.Exp(x[j] - max);
            sum += g[j];
        }

        var loss = MathF.Log(sum) - (x[target] - max);
        for (var j = 0; j < g.Length; j++)
        {
            g[j] *= share / sum;
        }

        g[target] -= share;
        return loss;
    }

    private static float Max(ReadOnlySpan<float> x)
    {
        var max = float.NegativeInfinity;
        foreach (var value in x)
        {
            max = MathF.Max(max, value);
        }

        return max;
    }
}

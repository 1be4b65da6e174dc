namespace LossGen.Demo.Timing;

/// <summary>The loop that one writes by hand: three passes over a row, an element at a time.</summary>
internal static class NaiveLoop
{
    public static float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient)
    {
        var classes = logits.Length / targets.Length;
        var total = 0f;
        for (var i = 0; i < targets.Length; i++)
        {
            var row = logits.Slice(i * classes, classes);
            total += Row(row, targets[i], gradient.Slice(i * classes, classes), 1f / targets.Length);
        }

        return total / targets.Length;
    }

    private static float Row(ReadOnlySpan<float> logits, int target, Span<float> gradient, float scale)
    {
        var max = float.NegativeInfinity;
        foreach (var logit in logits)
        {
            max = MathF.Max(max, logit);
        }

        var sum = 0f;
        for (var j = 0; j < logits.Length; j++)
        {
            gradient[j] = MathF.Exp(logits[j] - max);
            sum += gradient[j];
        }

        for (var j = 0; j < gradient.Length; j++)
        {
            gradient[j] *= scale / sum;
        }

        gradient[target] -= scale;
        return MathF.Log(sum) + max - logits[target];
    }
}

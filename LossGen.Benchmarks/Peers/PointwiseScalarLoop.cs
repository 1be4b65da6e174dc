namespace LossGen.Benchmarks.Peers;

/// <summary>Binary cross-entropy as people write it by hand: a stable loop with one exponential an element.</summary>
internal static class PointwiseScalarLoop
{
    public static float BinaryCrossEntropy(
        ReadOnlySpan<float> logit, ReadOnlySpan<float> target, Span<float> gradient)
    {
        var share = 1f / logit.Length;
        var sum = 0.0;
        for (var i = 0; i < logit.Length; i++)
        {
            var (x, t) = (logit[i], target[i]);
            var e = MathF.Exp(-MathF.Abs(x));
            sum += MathF.Max(x, 0) - (x * t) + MathF.Log(1 + e);
            gradient[i] = (((x < 0 ? e : 1) / (1 + e)) - t) * share;
        }

        return (float)(sum * share);
    }
}

using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Peers;

/// <summary>The same composed of vectorised framework calls, one row after another.</summary>
internal static class TensorPrimitivesComposition
{
    public static float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient)
    {
        var classes = logits.Length / targets.Length;
        var share = 1f / targets.Length;
        var total = 0f;
        for (var row = 0; row < targets.Length; row++)
        {
            var x = logits.Slice(row * classes, classes);
            var g = gradient.Slice(row * classes, classes);
            var max = TensorPrimitives.Max(x);
            var target = x[targets[row]] - max;
            TensorPrimitives.Subtract(x, max, g);
            TensorPrimitives.Exp(g, g);
            var sum = TensorPrimitives.Sum<float>(g);
            TensorPrimitives.Multiply(g, share / sum, g);
            g[targets[row]] -= share;
            total += MathF.Log(sum) - target;
        }

        return total * share;
    }

    /// <summary>The loss alone.</summary>
    /// <param name="logits">The rows.</param>
    /// <param name="targets">Their classes.</param>
    /// <param name="row">Room for one row, which stays in a cache if a row fits there.</param>
    public static float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> row)
    {
        var total = 0f;
        for (var i = 0; i < targets.Length; i++)
        {
            var x = logits.Slice(i * row.Length, row.Length);
            var max = TensorPrimitives.Max(x);
            TensorPrimitives.Subtract(x, max, row);
            TensorPrimitives.Exp(row, row);
            total += MathF.Log(TensorPrimitives.Sum<float>(row)) - (x[targets[i]] - max);
        }

        return total / targets.Length;
    }
}

using System.Numerics.Tensors;

namespace LossGen.Demo.Losses;

/// <summary>
/// A float network whose logits and their gradient are stored in 16 bits, as in mixed-precision training. Only the
/// storage is narrow: the kernel's sums are not.
/// </summary>
internal sealed class HalfLoss : ILossKernel<float>
{
    private Half[] narrowLogits = [];
    private Half[] narrowGradient = [];

    public double Batch(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient)
    {
        var narrow = Narrow(logits);
        if (narrowGradient.Length < logits.Length)
        {
            narrowGradient = new Half[logits.Length];
        }

        var result = narrowGradient.AsSpan(0, logits.Length);
        var loss = DigitLosses.Batch(narrow, targets, result);
        TensorPrimitives.ConvertToSingle(result, gradient);
        return loss;
    }

    public double Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses) =>
        DigitLosses.Evaluate(Narrow(logits), targets, losses);

    private ReadOnlySpan<Half> Narrow(ReadOnlySpan<float> logits)
    {
        if (narrowLogits.Length < logits.Length)
        {
            narrowLogits = new Half[logits.Length];
        }

        var narrow = narrowLogits.AsSpan(0, logits.Length);
        TensorPrimitives.ConvertToHalf(logits, narrow);
        return narrow;
    }
}

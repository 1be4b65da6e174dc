namespace LossGen.Demo.Losses;

/// <summary>A float network with float kernels.</summary>
internal sealed class FloatLoss : ILossKernel<float>
{
    public double Batch(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient) =>
        DigitLosses.Batch(logits, targets, gradient);

    public double Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses) =>
        DigitLosses.Evaluate(logits, targets, losses);
}

namespace LossGen.Demo.Losses;

/// <summary>A double network with double kernels.</summary>
internal sealed class DoubleLoss : ILossKernel<double>
{
    public double Batch(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient) =>
        DigitLosses.Batch(logits, targets, gradient);

    public double Evaluate(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> losses) =>
        DigitLosses.Evaluate(logits, targets, losses);
}

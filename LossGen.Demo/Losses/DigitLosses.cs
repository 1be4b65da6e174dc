namespace LossGen.Demo.Losses;

/// <summary>
/// The losses of the demo, as a user of LossGen declares them: the generator writes every body. Ten classes known at
/// compile time make kernels without a loop over the classes.
/// </summary>
internal static partial class DigitLosses
{
    [CrossEntropyKernel(Classes = 10)]
    public static partial float Batch(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial double Batch(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Batch(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Evaluate(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    public static partial double Evaluate(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> losses);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Evaluate(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<float> losses);
}

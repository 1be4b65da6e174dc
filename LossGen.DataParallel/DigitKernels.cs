namespace LossGen.DataParallel;

/// <summary>The losses of the digits.</summary>
internal static partial class DigitKernels
{
    /// <summary>
    /// What some rows add to the mean loss of a batch, and its gradient: the divisor is the number of rows of the whole
    /// batch, whoever computes them.
    /// </summary>
    [CrossEntropyKernel(Classes = 10)]
    public static partial double Training(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, double divisor);

    [CrossEntropyKernel(Classes = 10)]
    public static partial double Test(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, out int correct);
}

namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>
/// Kernels of the log-softmax: every direction and every width. The name ends on what must not change a bit.
/// </summary>
// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class LogSoftmaxKernels
{
    [LogSoftmaxKernel]
    internal static partial void Single_Both_Auto(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> logProbabilities,
        Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Single_Both_Vector128(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> logProbabilities,
        Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial void Single_Both_Vector256(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> logProbabilities,
        Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial void Single_Both_Vector512(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> logProbabilities,
        Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Single_Both_Scalar(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> logProbabilities,
        Span<float> gradient);

    [LogSoftmaxKernel]
    internal static partial void Single_Forward_Auto(
        ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [LogSoftmaxKernel]
    internal static partial void Single_Backward_Auto(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Single_Forward_Vector128(
        ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Single_Backward_Vector128(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Single_Forward_Scalar(
        ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Single_Backward_Scalar(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> gradient);

    [LogSoftmaxKernel(Classes = 10)]
    internal static partial void Single_Both_Constant(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> outputGradient, Span<float> logProbabilities,
        Span<float> gradient);
}

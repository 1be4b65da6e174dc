namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>Kernels of the log-softmax: every direction and every width. The name ends on what must not change a bit.</summary>
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
    internal static partial void Single_Forward_Auto(ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [LogSoftmaxKernel]
    internal static partial void Single_Backward_Auto(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Single_Forward_Vector128(ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Single_Backward_Vector128(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Single_Forward_Scalar(ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Single_Backward_Scalar(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> gradient);

    [LogSoftmaxKernel(Classes = 10)]
    internal static partial void Single_Both_Constant(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> outputGradient, Span<float> logProbabilities, Span<float> gradient);

    [LogSoftmaxKernel]
    internal static partial void Double_Both_Auto(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> logProbabilities,
        Span<double> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Double_Both_Vector128(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> logProbabilities,
        Span<double> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial void Double_Both_Vector256(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> logProbabilities,
        Span<double> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial void Double_Both_Vector512(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> logProbabilities,
        Span<double> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Double_Both_Scalar(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> logProbabilities,
        Span<double> gradient);

    [LogSoftmaxKernel]
    internal static partial void Double_Forward_Auto(ReadOnlySpan<double> logits, int classes, Span<double> logProbabilities);

    [LogSoftmaxKernel]
    internal static partial void Double_Backward_Auto(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Double_Forward_Vector128(ReadOnlySpan<double> logits, int classes, Span<double> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Double_Backward_Vector128(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Double_Forward_Scalar(ReadOnlySpan<double> logits, int classes, Span<double> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Double_Backward_Scalar(
        ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient, Span<double> gradient);

    [LogSoftmaxKernel(Classes = 10)]
    internal static partial void Double_Both_Constant(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> outputGradient, Span<double> logProbabilities, Span<double> gradient);

    [LogSoftmaxKernel]
    internal static partial void Half_Both_Auto(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> logProbabilities,
        Span<Half> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Half_Both_Vector128(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> logProbabilities,
        Span<Half> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial void Half_Both_Vector256(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> logProbabilities,
        Span<Half> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial void Half_Both_Vector512(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> logProbabilities,
        Span<Half> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Half_Both_Scalar(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> logProbabilities,
        Span<Half> gradient);

    [LogSoftmaxKernel]
    internal static partial void Half_Forward_Auto(ReadOnlySpan<Half> logits, int classes, Span<Half> logProbabilities);

    [LogSoftmaxKernel]
    internal static partial void Half_Backward_Auto(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Half_Forward_Vector128(ReadOnlySpan<Half> logits, int classes, Span<Half> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial void Half_Backward_Vector128(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> gradient);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Half_Forward_Scalar(ReadOnlySpan<Half> logits, int classes, Span<Half> logProbabilities);

    [LogSoftmaxKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial void Half_Backward_Scalar(
        ReadOnlySpan<Half> logits, int classes, ReadOnlySpan<Half> outputGradient, Span<Half> gradient);

    [LogSoftmaxKernel(Classes = 10)]
    internal static partial void Half_Both_Constant(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> outputGradient, Span<Half> logProbabilities, Span<Half> gradient);
}

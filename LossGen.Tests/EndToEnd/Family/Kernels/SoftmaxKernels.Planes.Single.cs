namespace LossGen.Tests.EndToEnd.Family.Kernels;

// Kernels whose classes are axis 1, and kernels over threads. The build writes the same of doubles and of halves.
internal static partial class SoftmaxKernels
{
    [SoftmaxKernel(ClassAxis = 1)]
    internal static partial void Single_Both_Planes(
        ReadOnlySpan<float> logits, int classes, int innerSize, ReadOnlySpan<float> outputGradient,
        Span<float> probabilities, Span<float> gradient);

    [SoftmaxKernel(Parallel = true)]
    internal static partial void Single_Both_Threads(
        ReadOnlySpan<float> logits, int classes, ReadOnlySpan<float> outputGradient, Span<float> probabilities,
        Span<float> gradient);

    [SoftmaxKernel(ClassAxis = 1, Parallel = true)]
    internal static partial void Single_Both_PlanesOverThreads(
        ReadOnlySpan<float> logits, int classes, int innerSize, ReadOnlySpan<float> outputGradient,
        Span<float> probabilities, Span<float> gradient);

    [SoftmaxKernel(ClassAxis = 1)]
    internal static partial void Single_Forward_Planes(
        ReadOnlySpan<float> logits, int classes, int innerSize, Span<float> probabilities);

    [SoftmaxKernel(ClassAxis = 1)]
    internal static partial void Single_Backward_Planes(
        ReadOnlySpan<float> logits, int classes, int innerSize, ReadOnlySpan<float> outputGradient,
        Span<float> gradient);
}

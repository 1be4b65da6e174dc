namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels of soft targets: weighted, smoothed, and what fixes their shape.</summary>
internal static partial class SoftTargetKernels
{
    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleWeightedVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleWeightedVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        double labelSmoothing, double zLoss, double logitScale, Span<float> gradient, Span<float> losses);
}

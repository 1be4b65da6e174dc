namespace LossGen.Tests.EndToEnd.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class ProbabilityKernels
{
    [CrossEntropyKernel]
    internal static partial double SingleKept(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleKeptVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleKeptScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> probabilities);

    [CrossEntropyKernel(LogitScale = 0.35)]
    internal static partial void SinglePlain(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> probabilities);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double SingleSmoothed10(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<float> classWeights, double logitScale,
        Span<float> gradient, Span<float> logProbabilities);
}

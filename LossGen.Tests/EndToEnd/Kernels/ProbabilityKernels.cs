namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that give the softmax or its logarithm, at every width.</summary>
internal static partial class ProbabilityKernels
{
    [CrossEntropyKernel]
    internal static partial double SingleAll(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleAllVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleAllVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    internal static partial double SingleKeptVector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleAllVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector512)]
    internal static partial double SingleKeptVector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double SingleAllScalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel]
    internal static partial double DoubleAll(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleAllVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleAllScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel]
    internal static partial double HalfAll(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfAllVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfAllScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);
}

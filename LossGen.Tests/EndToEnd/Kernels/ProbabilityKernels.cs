namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that give the softmax or its logarithm, at every width.</summary>
internal static partial class ProbabilityKernels
{
    [CrossEntropyKernel]
    internal static partial double SingleAll(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel]
    internal static partial double SingleKept(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleAllVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, Span<float> probabilities, Span<float> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double SingleKeptVector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> probabilities);

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

    [CrossEntropyKernel]
    internal static partial double DoubleAll(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel]
    internal static partial double DoubleKept(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleAllVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double DoubleKeptVector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleAllScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses, Span<double> probabilities, Span<double> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double DoubleKeptScalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> probabilities);

    [CrossEntropyKernel(LogitScale = 0.35)]
    internal static partial void DoublePlain(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> probabilities);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double DoubleSmoothed10(
        ReadOnlySpan<double> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<double> classWeights, double logitScale,
        Span<double> gradient, Span<double> logProbabilities);

    [CrossEntropyKernel]
    internal static partial double HalfAll(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);

    [CrossEntropyKernel]
    internal static partial double HalfKept(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfAllVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    internal static partial double HalfKeptVector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> probabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfAllScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        Span<Half> gradient, Span<Half> losses, Span<Half> probabilities, Span<Half> logProbabilities);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial double HalfKeptScalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> probabilities);

    [CrossEntropyKernel(LogitScale = 0.35)]
    internal static partial void HalfPlain(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> probabilities);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    internal static partial double HalfSmoothed10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> classWeights, double logitScale,
        Span<Half> gradient, Span<Half> logProbabilities);
}

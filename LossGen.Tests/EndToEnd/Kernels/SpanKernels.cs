namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels over plain spans, which do what those of <see cref="TensorKernels"/> do over tensors.</summary>
internal static partial class SpanKernels
{
    [CrossEntropyKernel]
    internal static partial float Single(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, ZLoss = 1e-3, Parallel = true)]
    internal static partial double Everything(
        ReadOnlySpan<double> logits, Span<long> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, Span<double> gradient, Span<double> logSumExp,
        Span<int> predictions, Span<double> probabilities, out int correct, out double totalWeight);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial float Planes(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, int innerSize, Span<Half> gradient);

    [CrossEntropyKernel(ClassAxis = 1, Classes = 5)]
    internal static partial float FivePlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial float OfClassWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void Soft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> outputGradient,
        Span<float> gradient, Span<float> losses);

    [SoftmaxKernel]
    internal static partial void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities, int classes);

    [NllLossKernel]
    internal static partial float Nll(
        ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, Span<float> gradient);

    [DistillationKernel(Temperature = 2)]
    internal static partial float Distil(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient, int classes);
}

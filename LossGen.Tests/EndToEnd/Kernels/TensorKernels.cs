using System.Numerics.Tensors;

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels over tensor spans; those of the same names in <see cref="SpanKernels"/> take plain spans.</summary>
internal static partial class TensorKernels
{
    [CrossEntropyKernel]
    internal static partial float Single(
        ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<int> targets, TensorSpan<float> gradient,
        TensorSpan<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.1, ZLoss = 1e-3, Parallel = true)]
    internal static partial double Everything(
        in ReadOnlyTensorSpan<double> logits, TensorSpan<long> targets, ReadOnlyTensorSpan<double> classWeights,
        ReadOnlyTensorSpan<double> sampleWeights, TensorSpan<double> gradient, TensorSpan<double> logSumExp,
        TensorSpan<int> predictions, TensorSpan<double> probabilities, out int correct, out double totalWeight);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial float Planes(
        ReadOnlyTensorSpan<Half> logits, ReadOnlyTensorSpan<int> targets, TensorSpan<Half> gradient);

    [CrossEntropyKernel(ClassAxis = 1, Classes = 5)]
    internal static partial float FivePlanes(
        ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<byte> targets, int innerSize, TensorSpan<float> gradient);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial float PlanesOfTargets(
        ReadOnlySpan<float> logits, ReadOnlyTensorSpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial float OfGradient(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlyTensorSpan<float> classWeights,
        TensorSpan<float> gradient);

    [CrossEntropyKernel]
    internal static partial float OfClassWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlyTensorSpan<float> classWeights,
        Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void Soft(
        ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<float> targetProbabilities,
        ReadOnlySpan<float> outputGradient, TensorSpan<float> gradient, TensorSpan<float> losses);

    [CrossEntropyKernel(EmptyMean = EmptyMean.Zero)]
    internal static partial float Counted(ReadOnlyTensorSpan<float> logits, ReadOnlySpan<int> targets, int classes);

    [SoftmaxKernel]
    internal static partial void Softmax(ReadOnlyTensorSpan<float> logits, TensorSpan<float> probabilities);

    [NllLossKernel]
    internal static partial float Nll(
        ReadOnlyTensorSpan<float> logProbabilities, ReadOnlyTensorSpan<int> targets, TensorSpan<float> gradient);

    [DistillationKernel(Temperature = 2)]
    internal static partial float Distil(
        ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<float> teacherLogits, TensorSpan<float> gradient);
}

using System.Numerics.Tensors;

namespace LossGen.Tests.EndToEnd.OwnKernels;

/// <summary>Kernels whose rows are scored against the targets of other rows.</summary>
internal static partial class ShiftKernels
{
    [CrossEntropyKernel(TargetShift = 1)]
    internal static partial double ByOne(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient);

    [CrossEntropyKernel(TargetShift = -1)]
    internal static partial double BackByOne(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial double AtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, long targetShift,
        Span<float> gradient);

    [CrossEntropyKernel(IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex, Classes = 3)]
    internal static partial double OfThree(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, int sequenceLength, int targetShift,
        ReadOnlySpan<float> classWeights, Span<float> gradient, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Reduction = Reduction.Sum, Parallel = true)]
    internal static partial double Threads(
        ReadOnlySpan<float> logits, ReadOnlySpan<sbyte> targets, int sequenceLength, long targetShift,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double Tensors(
        ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<int> targets, int sequenceLength, int targetShift,
        TensorSpan<float> gradient);
}

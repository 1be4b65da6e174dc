using System.Numerics.Tensors;

namespace LossGen.Tests.EndToEnd.OwnKernels;

/// <summary>Kernels of halves whose upstream gradient has the range of a float or a double.</summary>
internal static partial class LossScaleKernels
{
    [CrossEntropyKernel]
    internal static partial float ByFloat(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, float outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    internal static partial float ByDouble(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, double outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial float OfThree(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, float outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 21, Parallel = true)]
    internal static partial float OfTwentyOne(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, double outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial float Threads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, double outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel]
    internal static partial float Tensors(
        ReadOnlyTensorSpan<Half> logits, ReadOnlyTensorSpan<int> targets, float outputGradient,
        TensorSpan<Half> gradient, TensorSpan<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void Rows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, Parallel = true, VectorWidth = VectorWidth.Scalar)]
    internal static partial void ScalarRows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<float> outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, Classes = 3)]
    internal static partial void RowsOfThree(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, Classes = 21)]
    internal static partial void RowsOfTwentyOne(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> outputGradient, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.None, ClassAxis = 1)]
    internal static partial void RowsOfTensors(
        ReadOnlyTensorSpan<Half> logits, ReadOnlyTensorSpan<int> targets, ReadOnlyTensorSpan<float> outputGradient,
        TensorSpan<Half> gradient, TensorSpan<float> losses);

    [CrossEntropyKernel]
    internal static partial double OfDoubles(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    internal static partial void RowsOfDoubles(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);
}

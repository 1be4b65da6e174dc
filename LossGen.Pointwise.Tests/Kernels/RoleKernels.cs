using System.Numerics.Tensors;

namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>Kernels of every role and option.</summary>
public static partial class RoleKernels
{
    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError))]
    public static partial double Mean(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<bool> mask,
        ReadOnlySpan<float> sampleWeights, float outputGradient, bool accumulate, EmptyMean emptyMean,
        Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Reduction = Reduction.None)]
    public static partial void None(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> outputGradient,
        Span<float> losses, Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Reduction = Reduction.Sum)]
    public static partial double Serial(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Reduction = Reduction.Sum, Parallel = true)]
    public static partial double Parallel(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Accumulate = true)]
    public static partial float Tensors(
        ReadOnlyTensorSpan<float> prediction, ReadOnlyTensorSpan<float> target, TensorSpan<float> gradient);
}

using System.Numerics.Tensors;
using OfTorch = TorchSharp.BFloat16;

namespace LossGen.Elements.Tests.Further;

/// <summary>Pointwise and linear kernels over elements of 16 bits, and over floats to compare them with.</summary>
internal static partial class FurtherKernels
{
    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.Huber))]
    public static partial float Huber(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> losses,
        Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.Huber))]
    public static partial float Huber(
        ReadOnlySpan<BFloat16> prediction, ReadOnlySpan<BFloat16> target, BFloat16 delta, Span<float> losses,
        Span<BFloat16> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.Huber))]
    public static partial float Huber(
        ReadOnlySpan<Half> prediction, ReadOnlySpan<Half> target, Half delta, Span<float> losses,
        Span<Half> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.Huber), VectorWidth = VectorWidth.Scalar)]
    public static partial OfTorch Huber(
        ReadOnlySpan<OfTorch> prediction, ReadOnlySpan<OfTorch> target, OfTorch delta, Span<OfTorch> losses,
        Span<OfTorch> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Reduction = Reduction.Sum)]
    public static partial double SquaredError(
        ReadOnlyTensorSpan<OfTorch> prediction, ReadOnlyTensorSpan<OfTorch> target, TensorSpan<OfTorch> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Reduction = Reduction.Sum)]
    public static partial double SquaredError(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

    [LinearCrossEntropyKernel]
    public static partial float Head(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> classWeights, Span<float> hiddenGradient, Span<float> weightGradient);

    [LinearCrossEntropyKernel]
    public static partial float Head(
        ReadOnlySpan<BFloat16> hidden, ReadOnlySpan<BFloat16> weight, ReadOnlySpan<BFloat16> bias,
        ReadOnlySpan<int> targets, ReadOnlySpan<BFloat16> classWeights, Span<BFloat16> hiddenGradient,
        Span<float> weightGradient);

    [LinearCrossEntropyKernel]
    public static partial float Head(
        ReadOnlySpan<OfTorch> hidden, ReadOnlySpan<OfTorch> weight, ReadOnlySpan<OfTorch> bias,
        ReadOnlySpan<int> targets, ReadOnlySpan<OfTorch> classWeights, Span<OfTorch> hiddenGradient,
        Span<float> weightGradient);
}

using System.Numerics.Tensors;
using LossGen;
using Microsoft.ML.OnnxRuntime;
using BFloat16 = Microsoft.ML.OnnxRuntime.BFloat16;

namespace Acme.Training;

/// <summary>Kernels over what ONNX Runtime gives, as its users write them.</summary>
public static partial class OnnxRuntimeLosses
{
    [CrossEntropyKernel]
    public static partial float CrossEntropy(
        ReadOnlySpan<Float16> logits, ReadOnlySpan<long> targets, Span<Float16> gradient);

    [CrossEntropyKernel]
    public static partial float CrossEntropy(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<long> targets, Span<BFloat16> gradient);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.Sum)]
    public static partial BFloat16 Everything(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<int> targets, ReadOnlySpan<BFloat16> classWeights,
        BFloat16 labelSmoothing, float outputGradient, Span<BFloat16> gradient, Span<float> losses,
        Span<float> logSumExp, Span<float> entropies, out BFloat16 totalWeight);

    [SoftmaxKernel]
    public static partial void Softmax(
        ReadOnlyTensorSpan<Float16> logits, TensorSpan<Float16> probabilities);

    [CrossEntropyKernel(ClassAxis = 1)]
    public static partial double OfImages(
        ReadOnlyTensorSpan<BFloat16> logits, ReadOnlyTensorSpan<long> targets, TensorSpan<BFloat16> gradient);
}

using System.Numerics.Tensors;
using LossGen;

namespace Acme.Training;

/// <summary>Kernels over LossGen's own type, as users of .NET 10 write them.</summary>
public static partial class OwnLosses
{
    [CrossEntropyKernel]
    public static partial BFloat16 CrossEntropy(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<int> targets, Span<BFloat16> gradient);

    [CrossEntropyKernel]
    public static partial float OfTensors(
        ReadOnlyTensorSpan<BFloat16> logits, ReadOnlyTensorSpan<int> targets, TensorSpan<BFloat16> gradient,
        TensorSpan<float> losses);

    [LogSoftmaxKernel(Classes = 10)]
    public static partial void LogSoftmax(ReadOnlySpan<BFloat16> logits, Span<BFloat16> logProbabilities);

    [CrossEntropyKernel(Parallel = true, ZLoss = 1e-4)]
    public static partial float OverThreads(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<int> targets, Span<BFloat16> gradient, out float zLoss);
}

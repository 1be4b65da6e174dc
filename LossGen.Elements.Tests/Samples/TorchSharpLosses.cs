using LossGen;

namespace Acme.Training;

/// <summary>Kernels over what TorchSharp gives, as its users write them.</summary>
public static partial class TorchSharpLosses
{
    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float CrossEntropy(
        ReadOnlySpan<TorchSharp.BFloat16> logits, ReadOnlySpan<long> targets, Span<TorchSharp.BFloat16> gradient);

    [NllLossKernel]
    public static partial TorchSharp.BFloat16 NllLoss(
        ReadOnlySpan<TorchSharp.BFloat16> logProbabilities, ReadOnlySpan<long> targets, Span<float> losses);

    [DistillationKernel(Temperature = 2)]
    public static partial double Distillation(
        ReadOnlySpan<TorchSharp.BFloat16> logits, ReadOnlySpan<TorchSharp.BFloat16> teacherLogits,
        Span<TorchSharp.BFloat16> gradient, int classes);
}

namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>
/// Kernels of soft and of shifted targets that differ in nothing but where classes lie and which threads compute them.
/// </summary>
internal static partial class OptionPlaneKernels
{
    [CrossEntropyKernel(LabelSmoothing = 0.1, ZLoss = 0.01, LogitScale = 0.5, Accumulate = true)]
    internal static partial double Soft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> probabilities, Span<float> logSumExp,
        Span<int> predictions);

    [CrossEntropyKernel(
        LabelSmoothing = 0.1, ZLoss = 0.01, LogitScale = 0.5, Accumulate = true, ClassAxis = 1, Parallel = true)]
    internal static partial double SoftPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, int innerSize, Span<float> gradient, Span<float> probabilities,
        Span<float> logSumExp, Span<int> predictions);

    [CrossEntropyKernel(LabelSmoothing = 0.1, ZLoss = 0.01, LogitScale = 0.5, Accumulate = true, Parallel = true)]
    internal static partial double SoftThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> probabilities, Span<float> logSumExp,
        Span<int> predictions);

    [CrossEntropyKernel(TargetShift = 1, FocalGamma = 2, EmptyMean = EmptyMean.Zero, Accumulate = true)]
    internal static partial double Shifted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient,
        Span<float> probabilities, Span<float> losses, out int correct);

    [CrossEntropyKernel(
        TargetShift = 1, FocalGamma = 2, EmptyMean = EmptyMean.Zero, Accumulate = true, ClassAxis = 1, Parallel = true)]
    internal static partial double ShiftedPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, int innerSize, Span<float> gradient,
        Span<float> probabilities, Span<float> losses, out int correct);

    [CrossEntropyKernel(
        TargetShift = 1, FocalGamma = 2, EmptyMean = EmptyMean.Zero, Accumulate = true, Parallel = true)]
    internal static partial double ShiftedThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient,
        Span<float> probabilities, Span<float> losses, out int correct);
}

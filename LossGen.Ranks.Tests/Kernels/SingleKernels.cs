using System.Numerics.Tensors;

namespace LossGen.Ranks.Tests.Kernels;

/// <summary>
/// Kernels of every option, for ranks. The build derives AloneSingleKernels, for one process, by leaving the shard out.
/// </summary>
public static partial class SingleKernels
{
    [CrossEntropyKernel]
    private static partial float Plain(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    private static partial double Losses(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial float WeightedAndSmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, out double totalWeight, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.05, ZLoss = 1e-3, LogitScale = 0.8, IgnoreIndex = 0)]
    private static partial double EveryOutput(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> logSumExp,
        Span<float> entropies, Span<int> predictions, out int correct, out double totalWeight, out double zLoss,
        ClassShard shard);

    [CrossEntropyKernel(LogitSoftcap = 20, EntropyWeight = 0.02, LabelSmoothing = 0.1)]
    private static partial double Capped(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(FocalGamma = 2)]
    private static partial double Focal(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(PolyEpsilon = 0.5, LabelSmoothing = 0.1)]
    private static partial double Poly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    private static partial double Generalized(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(TokenScaling = true, ZLoss = 1e-3)]
    private static partial double ScaledByTokens(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(IgnoreIndex = 0)]
    private static partial double Probabilities(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> probabilities, Span<float> logProbabilities, Span<int> predictions,
        ClassShard shard);

    [CrossEntropyKernel(LogitScale = 0.5, IgnoreIndex = 0, LogitSoftcap = 15)]
    private static partial double ProbabilitiesBesideSums(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> probabilities,
        Span<float> logProbabilities, Span<float> logSumExp, ClassShard shard);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true)]
    private static partial void EachRowAdded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        ReadOnlySpan<float> outputGradient, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, EntropyWeight = -0.01)]
    private static partial double TwoMeans(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.2)]
    private static partial double MeansByChoice(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, SmoothingWeights smoothingWeights, ClassShard shard);

    [CrossEntropyKernel]
    private static partial double OptionsOfTheCall(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, double divisor,
        double labelSmoothing, double logitScale, bool accumulate, EmptyMean emptyMean, long ignoreIndex,
        ClassShard shard);

    [CrossEntropyKernel(Parallel = true, LabelSmoothing = 0.1)]
    private static partial double Threads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<int> predictions, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar, LabelSmoothing = 0.1, EntropyWeight = 0.1)]
    private static partial double Scalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> logSumExp, ClassShard shard);

    [CrossEntropyKernel(TargetShift = 1, IgnoreIndex = 0)]
    private static partial double ShiftedAndPadded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, int rowStride,
        int sequenceLength, Span<float> gradient, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    private static partial void PredictionsAlone(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<int> predictions, ClassShard shard);

    [CrossEntropyKernel]
    private static partial double InPlace(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double Tensors(
        ReadOnlyTensorSpan<float> logits, ReadOnlySpan<int> targets, TensorSpan<float> gradient,
        Span<int> predictions, ClassShard shard);

    [CrossEntropyKernel(TargetBase = 1, LabelSmoothing = 0.1)]
    private static partial double Keys(
        ReadOnlySpan<float> logits, ReadOnlySpan<uint> targets, ReadOnlySpan<float> classWeights, int classes,
        Span<float> gradient, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    private static partial double TermsOfTheCall(
        ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, Span<float> gradient, Span<float> losses, double zLoss,
        double polyEpsilon, double entropyWeight, double logitSoftcap, ClassShard shard);

    [CrossEntropyKernel(Reduction = Reduction.Sum, VectorWidth = VectorWidth.Vector128)]
    private static partial double FormsOfTheCall(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        float outputGradient, double focalGamma, long targetShift, int sequenceLength, ClassShard shard);
}

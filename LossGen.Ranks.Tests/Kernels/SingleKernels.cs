using System.Numerics.Tensors;

namespace LossGen.Ranks.Tests.Kernels;

/// <summary>Kernels of every option, each for one process and for ranks.</summary>
public static partial class SingleKernels
{
    public static IReadOnlyList<RankKernel<float>> All { get; } =
    [
        new("plain", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Plain(b.Logits, b.Targets, o.Gradient);
            }
            else
            {
                o.Result = (double)Plain(b.Logits, b.Targets, o.Gradient, s);
            }
        }),
        new("losses", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Losses(b.Logits, b.Targets, o.Losses);
            }
            else
            {
                o.Result = (double)Losses(b.Logits, b.Targets, o.Losses, s);
            }
        }),
        new("weighted and smoothed", static (b, o, s) =>
        {
            double w;
            if (s is null)
            {
                o.Result = (double)WeightedAndSmoothed(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, out w);
            }
            else
            {
                o.Result = (double)WeightedAndSmoothed(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, out w, s);
            }

            o.TotalWeight = w;
        }),
        new("every output", static (b, o, s) =>
        {
            double w;
            double z;
            int hits;
            if (s is null)
            {
                o.Result = (double)EveryOutput(
                    b.Logits, b.Targets, b.ClassWeights, b.SampleWeights, o.Gradient, o.Losses, o.LogSumExp,
                    o.Entropies, o.Predictions, out hits, out w, out z);
            }
            else
            {
                o.Result = (double)EveryOutput(
                    b.Logits, b.Targets, b.ClassWeights, b.SampleWeights, o.Gradient, o.Losses, o.LogSumExp,
                    o.Entropies, o.Predictions, out hits, out w, out z, s);
            }

            o.TotalWeight = w;
            o.ZLoss = z;
            o.Correct = hits;
        }),
        new("capped", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Capped(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Capped(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("focal", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Focal(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Focal(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("poly", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Poly(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Poly(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("generalized", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Generalized(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Generalized(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, s);
            }
        }),
        new("scaled by tokens", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)ScaledByTokens(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)ScaledByTokens(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("probabilities", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Probabilities(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Probabilities, o.LogProbabilities,
                    o.Predictions);
            }
            else
            {
                o.Result = (double)Probabilities(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Probabilities, o.LogProbabilities,
                    o.Predictions, s);
            }
        }),
        new("probabilities beside sums", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)ProbabilitiesBesideSums(
                    b.Logits, b.Targets, o.Probabilities, o.LogProbabilities, o.LogSumExp);
            }
            else
            {
                o.Result = (double)ProbabilitiesBesideSums(
                    b.Logits, b.Targets, o.Probabilities, o.LogProbabilities, o.LogSumExp, s);
            }
        }),
        new("each row, added", static (b, o, s) =>
        {
            if (s is null)
            {
                EachRowAdded(b.Logits, b.Targets, b.SampleWeights, b.Upstream, o.Gradient);
            }
            else
            {
                EachRowAdded(b.Logits, b.Targets, b.SampleWeights, b.Upstream, o.Gradient, s);
            }
        }),
        new("two means", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)TwoMeans(b.Logits, b.Targets, b.ClassWeights, o.Gradient);
            }
            else
            {
                o.Result = (double)TwoMeans(b.Logits, b.Targets, b.ClassWeights, o.Gradient, s);
            }
        }),
        new("means by choice", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)MeansByChoice(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, SmoothingWeights.Weighted);
            }
            else
            {
                o.Result = (double)MeansByChoice(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, SmoothingWeights.Weighted, s);
            }
        }),
        new("options of the call", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)OptionsOfTheCall(
                    b.Logits, b.Targets, o.Gradient, 7.5, 0.15, 1.25, true, EmptyMean.Zero, 0);
            }
            else
            {
                o.Result = (double)OptionsOfTheCall(
                    b.Logits, b.Targets, o.Gradient, 7.5, 0.15, 1.25, true, EmptyMean.Zero, 0, s);
            }
        }),
        new("threads", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Threads(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Predictions, o.Losses);
            }
            else
            {
                o.Result = (double)Threads(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Predictions, o.Losses, s);
            }
        }),
        new("scalar", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Scalar(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.LogSumExp);
            }
            else
            {
                o.Result = (double)Scalar(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.LogSumExp, s);
            }
        }),
        new("shifted and padded", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)ShiftedAndPadded(
                    b.Padded, b.Targets, b.ClassWeights, b.Stride, b.Rows, o.PaddedGradient, o.Losses);
            }
            else
            {
                o.Result = (double)ShiftedAndPadded(
                    b.Padded, b.Targets, b.ClassWeights, b.Stride, b.Rows, o.PaddedGradient, o.Losses, s);
            }
        }),
        new("predictions alone", static (b, o, s) =>
        {
            if (s is null)
            {
                PredictionsAlone(b.Logits, b.Targets, o.Predictions);
            }
            else
            {
                PredictionsAlone(b.Logits, b.Targets, o.Predictions, s);
            }
        }),
        new("in place", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)InPlace(o.InPlace, b.Targets, o.InPlace);
            }
            else
            {
                o.Result = (double)InPlace(o.InPlace, b.Targets, o.InPlace, s);
            }
        }),
        new("tensors", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Tensors(
                    new(b.Logits, [b.Rows, b.Classes]), b.Targets, new(o.Gradient, [b.Rows, b.Classes]),
                    o.Predictions);
            }
            else
            {
                o.Result = (double)Tensors(
                    new(b.Logits, [b.Rows, b.Classes]), b.Targets, new(o.Gradient, [b.Rows, b.Classes]),
                    o.Predictions, s);
            }
        }),
    ];

    [CrossEntropyKernel]
    private static partial float Plain(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    private static partial float Plain(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    private static partial double Losses(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses);

    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    private static partial double Losses(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial float WeightedAndSmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, out double totalWeight);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial float WeightedAndSmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, out double totalWeight, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.05, ZLoss = 1e-3, LogitScale = 0.8, IgnoreIndex = 0)]
    private static partial double EveryOutput(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> logSumExp,
        Span<float> entropies, Span<int> predictions, out int correct, out double totalWeight, out double zLoss);

    [CrossEntropyKernel(LabelSmoothing = 0.05, ZLoss = 1e-3, LogitScale = 0.8, IgnoreIndex = 0)]
    private static partial double EveryOutput(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses, Span<float> logSumExp,
        Span<float> entropies, Span<int> predictions, out int correct, out double totalWeight, out double zLoss,
        ClassShard shard);

    [CrossEntropyKernel(LogitSoftcap = 20, EntropyWeight = 0.02, LabelSmoothing = 0.1)]
    private static partial double Capped(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(LogitSoftcap = 20, EntropyWeight = 0.02, LabelSmoothing = 0.1)]
    private static partial double Capped(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(FocalGamma = 2)]
    private static partial double Focal(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(FocalGamma = 2)]
    private static partial double Focal(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(PolyEpsilon = 0.5, LabelSmoothing = 0.1)]
    private static partial double Poly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(PolyEpsilon = 0.5, LabelSmoothing = 0.1)]
    private static partial double Poly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    private static partial double Generalized(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    private static partial double Generalized(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(TokenScaling = true, ZLoss = 1e-3)]
    private static partial double ScaledByTokens(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(TokenScaling = true, ZLoss = 1e-3)]
    private static partial double ScaledByTokens(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        ClassShard shard);

    [CrossEntropyKernel(IgnoreIndex = 0)]
    private static partial double Probabilities(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> probabilities, Span<float> logProbabilities, Span<int> predictions);

    [CrossEntropyKernel(IgnoreIndex = 0)]
    private static partial double Probabilities(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> probabilities, Span<float> logProbabilities, Span<int> predictions,
        ClassShard shard);

    [CrossEntropyKernel(LogitScale = 0.5, IgnoreIndex = 0, LogitSoftcap = 15)]
    private static partial double ProbabilitiesBesideSums(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> probabilities,
        Span<float> logProbabilities, Span<float> logSumExp);

    [CrossEntropyKernel(LogitScale = 0.5, IgnoreIndex = 0, LogitSoftcap = 15)]
    private static partial double ProbabilitiesBesideSums(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> probabilities,
        Span<float> logProbabilities, Span<float> logSumExp, ClassShard shard);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true)]
    private static partial void EachRowAdded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        ReadOnlySpan<float> outputGradient, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true)]
    private static partial void EachRowAdded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
        ReadOnlySpan<float> outputGradient, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, EntropyWeight = -0.01)]
    private static partial double TwoMeans(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, EntropyWeight = -0.01)]
    private static partial double TwoMeans(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.2)]
    private static partial double MeansByChoice(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, SmoothingWeights smoothingWeights);

    [CrossEntropyKernel(LabelSmoothing = 0.2)]
    private static partial double MeansByChoice(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, SmoothingWeights smoothingWeights, ClassShard shard);

    [CrossEntropyKernel]
    private static partial double OptionsOfTheCall(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, double divisor,
        double labelSmoothing, double logitScale, bool accumulate, EmptyMean emptyMean, long ignoreIndex);

    [CrossEntropyKernel]
    private static partial double OptionsOfTheCall(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, double divisor,
        double labelSmoothing, double logitScale, bool accumulate, EmptyMean emptyMean, long ignoreIndex,
        ClassShard shard);

    [CrossEntropyKernel(Parallel = true, LabelSmoothing = 0.1)]
    private static partial double Threads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<int> predictions, Span<float> losses);

    [CrossEntropyKernel(Parallel = true, LabelSmoothing = 0.1)]
    private static partial double Threads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<int> predictions, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar, LabelSmoothing = 0.1, EntropyWeight = 0.1)]
    private static partial double Scalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> logSumExp);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar, LabelSmoothing = 0.1, EntropyWeight = 0.1)]
    private static partial double Scalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient, Span<float> logSumExp, ClassShard shard);

    [CrossEntropyKernel(TargetShift = 1, IgnoreIndex = 0)]
    private static partial double ShiftedAndPadded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, int rowStride,
        int sequenceLength, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(TargetShift = 1, IgnoreIndex = 0)]
    private static partial double ShiftedAndPadded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, int rowStride,
        int sequenceLength, Span<float> gradient, Span<float> losses, ClassShard shard);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    private static partial void PredictionsAlone(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<int> predictions);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    private static partial void PredictionsAlone(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<int> predictions, ClassShard shard);

    [CrossEntropyKernel]
    private static partial double InPlace(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    private static partial double InPlace(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double Tensors(
        ReadOnlyTensorSpan<float> logits, ReadOnlySpan<int> targets, TensorSpan<float> gradient,
        Span<int> predictions);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double Tensors(
        ReadOnlyTensorSpan<float> logits, ReadOnlySpan<int> targets, TensorSpan<float> gradient,
        Span<int> predictions, ClassShard shard);
}

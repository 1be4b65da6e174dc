namespace LossGen.Benchmarks.Kernels;

/// <summary>The plain kernel with one option more.</summary>
internal static partial class OptionKernels
{
    [CrossEntropyKernel(Reduction = Reduction.Sum)]
    public static partial float Sum(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void None(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Losses(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel]
    public static partial float Weighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float Smoothed(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float SmoothedAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double labelSmoothing, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float SmoothedByWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    public static partial float SmoothedEvenly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    public static partial float NotIgnoring(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LogitScale = 0.5)]
    public static partial float Scaled(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LogitSoftcap = 30)]
    public static partial float Capped(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(ZLoss = 1e-4)]
    public static partial float WithZLoss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(ZLoss = 1e-4)]
    public static partial float WithZLossResult(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, out float zLoss);

    [CrossEntropyKernel(PolyEpsilon = 1)]
    public static partial float WithPoly(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(FocalGamma = 2)]
    public static partial float Focal(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(EntropyWeight = 0.1)]
    public static partial float WithEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    public static partial float Generalized(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(TargetBase = 1)]
    public static partial float OfKeys(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float OfShard(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(TokenScaling = true)]
    public static partial float TokenScaled(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Soft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, int classes, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Probabilities(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> probabilities, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float LogProbabilities(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> logProbabilities, Span<float> gradient);

    [CrossEntropyKernel(EmptyMean = EmptyMean.Zero)]
    public static partial float EmptyIsZero(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(ClassAxis = 1)]
    public static partial float Planes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Parallel = true)]
    public static partial float OverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial float Narrow(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float SampleWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Upstream(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float outputGradient, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Divided(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double divisor, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float TotalWeight(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, out double totalWeight, Span<float> gradient);

    [CrossEntropyKernel(Accumulate = true)]
    public static partial float Accumulated(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float LogSumExp(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> logSumExp, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Entropies(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> entropies, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Predictions(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<int> predictions, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Correct(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, out int correct, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Apart(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, int rowStride, Span<float> gradient);

    [CrossEntropyKernel(TargetShift = 1)]
    public static partial float Shifted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float Stoppable(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, CancellationToken cancellationToken,
        Span<float> gradient);

    [SoftmaxKernel]
    public static partial void Softmax(ReadOnlySpan<float> logits, int classes, Span<float> probabilities);

    [LogSoftmaxKernel]
    public static partial void LogSoftmax(ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [DistillationKernel]
    public static partial float Distillation(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);
}

namespace LossGen.Benchmarks.Kernels;

/// <summary>The same with ten classes, known at compile time: rows in tiles.</summary>
internal static partial class OptionKernelsOf10
{
    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.Sum)]
    public static partial float Sum(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, Reduction = Reduction.None)]
    public static partial void None(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Losses(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Forward(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Weighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    public static partial float Smoothed(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float SmoothedAtRunTime(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double labelSmoothing, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1)]
    public static partial float SmoothedByWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
    public static partial float SmoothedEvenly(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
    public static partial float NotIgnoring(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, LogitScale = 0.5)]
    public static partial float Scaled(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, LogitSoftcap = 30)]
    public static partial float Capped(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, ZLoss = 1e-4)]
    public static partial float WithZLoss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, ZLoss = 1e-4)]
    public static partial float WithZLossResult(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, out float zLoss);

    [CrossEntropyKernel(Classes = 10, PolyEpsilon = 1)]
    public static partial float WithPoly(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, FocalGamma = 2)]
    public static partial float Focal(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, EntropyWeight = 0.1)]
    public static partial float WithEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, GeneralizedQ = 0.7)]
    public static partial float Generalized(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, TargetBase = 1)]
    public static partial float OfKeys(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float OfShard(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, ClassShard shard);

    [CrossEntropyKernel(Classes = 10, TokenScaling = true)]
    public static partial float TokenScaled(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Soft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Probabilities(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> probabilities, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float LogProbabilities(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> logProbabilities, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, EmptyMean = EmptyMean.Zero)]
    public static partial float EmptyIsZero(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, ClassAxis = 1)]
    public static partial float Planes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, Parallel = true)]
    public static partial float OverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, VectorWidth = VectorWidth.Vector256)]
    public static partial float Narrow(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float SampleWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Upstream(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, float outputGradient, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Divided(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double divisor, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float TotalWeight(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, out double totalWeight, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, Accumulate = true)]
    public static partial float Accumulated(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float LogSumExp(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> logSumExp, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Entropies(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> entropies, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Predictions(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<int> predictions, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Correct(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, out int correct, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Apart(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int rowStride, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, TargetShift = 1)]
    public static partial float Shifted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int sequenceLength, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Stoppable(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, CancellationToken cancellationToken,
        Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial double Double(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Half(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [SoftmaxKernel(Classes = 10)]
    public static partial void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities);

    [LogSoftmaxKernel(Classes = 10)]
    public static partial void LogSoftmax(ReadOnlySpan<float> logits, Span<float> logProbabilities);

    [DistillationKernel(Classes = 10)]
    public static partial float Distillation(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient);
}

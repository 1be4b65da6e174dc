namespace LossGen.Demo.Seeds;

/// <summary>The kernels that compute what the seeds compute.</summary>
internal static partial class SeedLosses
{
    // 000: label smoothing, padding left out

    [CrossEntropyKernel(LabelSmoothing = 0.1, IgnoreIndex = 0)]
    internal static partial float SmoothedWithPadding(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double OfWord(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets);

    [NllLossKernel(IgnoreIndex = 0)]
    internal static partial double MaskedMean(
        ReadOnlySpan<double> logProbabilities, ReadOnlySpan<int> targets, Span<double> losses);

    [NllLossKernel(IgnoreIndex = 0, Reduction = Reduction.Sum)]
    internal static partial double MaskedSum(
        ReadOnlySpan<double> logProbabilities, ReadOnlySpan<int> targets, Span<double> gradient);

    // 001: next-token loss in one step and in two

    [CrossEntropyKernel(Classes = 10)]
    internal static partial float OfTokens(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [SoftmaxKernel]
    internal static partial void Softmax(ReadOnlySpan<float> logits, int classes, Span<float> probabilities);

    [LogSoftmaxKernel]
    internal static partial void LogSoftmax(ReadOnlySpan<float> logits, int classes, Span<float> logProbabilities);

    [NllLossKernel]
    internal static partial float NllLoss(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets);

    [CrossEntropyKernel]
    internal static partial float CrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses);

    // 002: doubles, and a descent

    [LogSoftmaxKernel(Classes = 3)]
    internal static partial void LogSoftmaxOfThree(ReadOnlySpan<double> logits, Span<double> logProbabilities);

    [NllLossKernel(Classes = 3)]
    internal static partial double NllLossOfThree(
        ReadOnlySpan<double> logProbabilities, ReadOnlySpan<int> targets, Span<double> losses);

    [CrossEntropyKernel(Classes = 2)]
    internal static partial float OfTwoWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    // 003: smoothing of its own, three reductions, class weights

    [CrossEntropyKernel(LabelSmoothing = 0.5, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial float SmoothedMean(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(
        LabelSmoothing = 0.5, SmoothingWeights = SmoothingWeights.Unweighted, Reduction = Reduction.Sum)]
    internal static partial float SmoothedSum(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(
        LabelSmoothing = 0.5, SmoothingWeights = SmoothingWeights.Unweighted, Reduction = Reduction.None)]
    internal static partial void SmoothedEach(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses);

    [CrossEntropyKernel(LabelSmoothing = 0.5, SmoothingWeights = SmoothingWeights.Unweighted)]
    internal static partial float WeightedMean(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights);

    [CrossEntropyKernel(
        LabelSmoothing = 0.5, SmoothingWeights = SmoothingWeights.Unweighted, Reduction = Reduction.Sum)]
    internal static partial float WeightedSum(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights);

    [CrossEntropyKernel(
        LabelSmoothing = 0.5, SmoothingWeights = SmoothingWeights.Unweighted, Reduction = Reduction.None)]
    internal static partial void WeightedEach(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> losses);

    // 004: pairs

    [SoftmaxKernel(Classes = 2)]
    internal static partial void SoftmaxOfPairs(ReadOnlySpan<float> logits, Span<float> probabilities);

    [NllLossKernel(FromProbabilities = true, Reduction = Reduction.None)]
    internal static partial void NllOfProbabilities(
        ReadOnlySpan<float> probabilities, ReadOnlySpan<int> targets, Span<float> losses);

    [NllLossKernel(FromProbabilities = true)]
    internal static partial float MeanOfProbabilities(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(Classes = 2, Reduction = Reduction.None)]
    internal static partial void OfPairs(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);
}

namespace LossGen.Linear.Tests.Kernels;

/// <summary>Kernels whose options are numbers of the call, so that they can be compared in pairs.</summary>
public static partial class OptionHeads
{
    [LinearCrossEntropyKernel(Reduction = Reduction.Sum)]
    public static partial double Terms(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> classWeights, ReadOnlySpan<float> sampleWeights, Span<float> hiddenGradient,
        Span<float> weightGradient, Span<float> biasGradient, Span<float> losses,
        double labelSmoothing, double zLoss, double polyEpsilon, double entropyWeight, double logitScale,
        double logitSoftcap);

    [LinearCrossEntropyKernel(Parallel = true)]
    public static partial double TermsOfHalves(
        ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias, ReadOnlySpan<int> targets,
        ReadOnlySpan<Half> classWeights, ReadOnlySpan<Half> sampleWeights, Span<Half> hiddenGradient,
        Span<float> weightGradient, Span<float> biasGradient, Span<float> losses,
        double labelSmoothing, double zLoss, double polyEpsilon, double entropyWeight, double logitScale,
        double logitSoftcap);

    [LinearCrossEntropyKernel(FocalGamma = 2, ZLoss = 0.01)]
    public static partial double Focal(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> hiddenGradient,
        Span<float> weightGradient);

    [LinearCrossEntropyKernel(GeneralizedQ = 0.5, EntropyWeight = 0.1)]
    public static partial double Generalized(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> hiddenGradient,
        Span<float> weightGradient);

    [LinearCrossEntropyKernel(TokenScaling = true, LogitScale = 0.5)]
    public static partial double Scaled(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> hiddenGradient,
        Span<float> weightGradient);

    [LinearCrossEntropyKernel(TargetShift = 1)]
    public static partial double Shifted(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets, Span<float> hiddenGradient,
        Span<float> weightGradient, Span<float> losses, int sequenceLength);

    [LinearCrossEntropyKernel(Reduction = Reduction.None)]
    public static partial void Upstream(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> outputGradient, Span<float> hiddenGradient, Span<float> weightGradient, Span<float> losses);

    [LinearCrossEntropyKernel]
    public static partial double Chosen(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> classWeights, Span<float> hiddenGradient, Span<float> weightGradient,
        SmoothingWeights smoothingWeights, double labelSmoothing, bool accumulate);
}

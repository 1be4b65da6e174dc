namespace LossGen.Hosts;

/// <summary>A kernel of each kind, and of each option that takes code of the library of its own.</summary>
internal static partial class Losses
{
    [CrossEntropyKernel]
    public static partial float Single(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial double Double(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel]
    public static partial float OfHalf(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel]
    public static partial float OfBFloat16(
        ReadOnlySpan<BFloat16> logits, ReadOnlySpan<int> targets, Span<BFloat16> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float TenClasses(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial double TenClassesOfDouble(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
    public static partial float InScalarCode(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, VectorWidth = VectorWidth.Scalar)]
    public static partial float TenClassesInScalarCode(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial float Of128Bits(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, VectorWidth = VectorWidth.Vector128)]
    public static partial float TenClassesOf128Bits(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1, ZLoss = 1e-4)]
    public static partial float Smoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(FocalGamma = 1.5)]
    public static partial float Focal(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LogitSoftcap = 30)]
    public static partial float Capped(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LogitScale = 0.7)]
    public static partial double Scaled(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(EntropyWeight = 0.01)]
    public static partial float WithEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> entropies, Span<float> gradient);

    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    public static partial float Generalized(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [SoftmaxKernel]
    public static partial void Softmax(ReadOnlySpan<float> logits, int classes, Span<float> probabilities);

    [LogSoftmaxKernel]
    public static partial void LogSoftmax(ReadOnlySpan<double> logits, int classes, Span<double> logProbabilities);

    [DistillationKernel(Temperature = 2)]
    public static partial float Distillation(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);

    [DistillationKernel(Direction = DistillationDirection.JensenShannon, Beta = 0.3)]
    public static partial double JensenShannon(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, int classes, Span<double> gradient);

    [LinearCrossEntropyKernel]
    public static partial float Head(
        ReadOnlySpan<float> hidden,
        ReadOnlySpan<float> weight,
        ReadOnlySpan<int> targets,
        Span<float> hiddenGradient,
        Span<float> weightGradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.BinaryCrossEntropyWithLogits))]
    public static partial float BinaryCrossEntropy(
        ReadOnlySpan<float> logit, ReadOnlySpan<float> target, float positiveWeight, Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.LogCosh))]
    public static partial double LogCosh(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

    [PointwiseLossKernel(nameof(Wave))]
    public static partial float WaveLoss(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient);

    private static double Wave(double x, double y) => Math.Sin(x) + Math.Pow(Math.Abs(y) + 0.5, 1.7) + Math.Tanh(x * y);
}

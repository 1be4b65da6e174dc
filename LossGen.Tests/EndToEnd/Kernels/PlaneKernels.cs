namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that differ in nothing but where the classes of a row lie and which threads compute it.</summary>
internal static partial class PlaneKernels
{
    [CrossEntropyKernel]
    internal static partial double SingleRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, Span<float> gradient, Span<float> losses,
        Span<float> probabilities, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial double SinglePlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial double SingleThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, Span<float> gradient, Span<float> losses,
        Span<float> probabilities, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1, Parallel = true)]
    internal static partial double SinglePlanesOverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<float> gradient,
        Span<float> losses, Span<float> probabilities, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel]
    internal static partial double DoubleRows(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, Span<double> gradient,
        Span<double> losses, Span<double> probabilities, Span<double> logSumExp, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial double DoublePlanes(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<double> gradient,
        Span<double> losses, Span<double> probabilities, Span<double> logSumExp, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial double DoubleThreads(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, Span<double> gradient,
        Span<double> losses, Span<double> probabilities, Span<double> logSumExp, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel(ClassAxis = 1, Parallel = true)]
    internal static partial double DoublePlanesOverThreads(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<double> gradient,
        Span<double> losses, Span<double> probabilities, Span<double> logSumExp, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel]
    internal static partial double HalfRows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, Span<Half> gradient, Span<float> losses,
        Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial double HalfPlanes(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<Half> gradient,
        Span<float> losses, Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial double HalfThreads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, Span<Half> gradient, Span<float> losses,
        Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1, Parallel = true)]
    internal static partial double HalfPlanesOverThreads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<Half> gradient,
        Span<float> losses, Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial float Cancelled(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
        CancellationToken cancellationToken);
}

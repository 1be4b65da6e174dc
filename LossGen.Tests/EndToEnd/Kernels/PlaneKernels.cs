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
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<float> gradient, Span<float> losses,
        Span<float> probabilities, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial double SingleThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, Span<float> gradient, Span<float> losses,
        Span<float> probabilities, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1, Parallel = true)]
    internal static partial double SinglePlanesOverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<float> gradient, Span<float> losses,
        Span<float> probabilities, Span<float> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, ClassAxis = 1)]
    internal static partial double SingleTenPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, Parallel = true)]
    internal static partial double SingleTenThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true)]
    internal static partial void SingleAdded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, ClassAxis = 1)]
    internal static partial void SingleAddedPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, Parallel = true)]
    internal static partial void SingleAddedThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    internal static partial double DoubleRows(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, Span<double> gradient, Span<double> losses,
        Span<double> probabilities, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial double DoublePlanes(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<double> gradient, Span<double> losses,
        Span<double> probabilities, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial double DoubleThreads(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, Span<double> gradient, Span<double> losses,
        Span<double> probabilities, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1, Parallel = true)]
    internal static partial double DoublePlanesOverThreads(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<double> gradient, Span<double> losses,
        Span<double> probabilities, Span<double> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double DoubleTen(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Classes = 10, ClassAxis = 1)]
    internal static partial double DoubleTenPlanes(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, int innerSize, Span<double> gradient);

    [CrossEntropyKernel(Classes = 10, Parallel = true)]
    internal static partial double DoubleTenThreads(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true)]
    internal static partial void DoubleAdded(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, ClassAxis = 1)]
    internal static partial void DoubleAddedPlanes(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, int innerSize, Span<double> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, Parallel = true)]
    internal static partial void DoubleAddedThreads(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel]
    internal static partial double HalfRows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, Span<Half> gradient, Span<float> losses,
        Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1)]
    internal static partial double HalfPlanes(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<Half> gradient, Span<float> losses,
        Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial double HalfThreads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, Span<Half> gradient, Span<float> losses,
        Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(ClassAxis = 1, Parallel = true)]
    internal static partial double HalfPlanesOverThreads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, int innerSize, Span<Half> gradient, Span<float> losses,
        Span<Half> probabilities, Span<Half> logSumExp, Span<int> predictions, out int correct);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double HalfTen(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(Classes = 10, ClassAxis = 1)]
    internal static partial double HalfTenPlanes(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, int innerSize, Span<Half> gradient);

    [CrossEntropyKernel(Classes = 10, Parallel = true)]
    internal static partial double HalfTenThreads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true)]
    internal static partial void HalfAdded(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, ClassAxis = 1)]
    internal static partial void HalfAddedPlanes(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, int innerSize, Span<Half> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, Parallel = true)]
    internal static partial void HalfAddedThreads(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(Parallel = true)]
    internal static partial float Cancelled(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, CancellationToken cancellationToken);
}

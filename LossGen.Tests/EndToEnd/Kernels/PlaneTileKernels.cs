namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>
/// Kernels that read tiles of few, constant classes out of planes, and those of packed rows beside them.
/// </summary>
internal static partial class PlaneTileKernels
{
    [CrossEntropyKernel(Classes = 1, ClassAxis = 1)]
    internal static partial double Single1(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 3, ClassAxis = 1)]
    internal static partial double Single3(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 21, ClassAxis = 1)]
    internal static partial double Single21(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 64, ClassAxis = 1)]
    internal static partial double Single64(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 21, Parallel = true, ClassAxis = 1)]
    internal static partial double Single21OverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 21, VectorWidth = VectorWidth.Vector128, ClassAxis = 1)]
    internal static partial double Single21Vector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 21, VectorWidth = VectorWidth.Vector256, ClassAxis = 1)]
    internal static partial double Single21Vector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 21, VectorWidth = VectorWidth.Vector512, ClassAxis = 1)]
    internal static partial double Single21Vector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 3, ClassAxis = 1)]
    internal static partial double Double3(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int innerSize, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(Classes = 21, ClassAxis = 1)]
    internal static partial double Double21(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int innerSize, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel(Classes = 3, ClassAxis = 1)]
    internal static partial double Half3(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int innerSize, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 21, ClassAxis = 1)]
    internal static partial double Half21(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int innerSize, Span<Half> gradient,
        Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double SingleRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        ReadOnlySpan<float> sampleWeights, double labelSmoothing, int classes, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double DoubleRows(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        ReadOnlySpan<double> sampleWeights, double labelSmoothing, int classes, Span<double> gradient,
        Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double HalfRows(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int classes, Span<Half> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 21, ClassAxis = 1, Parallel = true)]
    internal static partial float SingleTop21(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<int> predictions, out int correct);

    [CrossEntropyKernel]
    internal static partial float SingleTopRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, Span<float> gradient, Span<int> predictions,
        out int correct);
}

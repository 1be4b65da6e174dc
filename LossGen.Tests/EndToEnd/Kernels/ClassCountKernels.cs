namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that differ in nothing but how they know the number of classes.</summary>
internal static partial class ClassCountKernels
{
    [CrossEntropyKernel(Classes = 2)]
    internal static partial double Single2(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double Single3(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 5)]
    internal static partial double Single5(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 8)]
    internal static partial double Single8(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double Single10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 16)]
    internal static partial double Single16(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 37)]
    internal static partial double Single37(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double SingleInferred(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double SingleWeighted3(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleWeighted10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel]
    internal static partial double SingleWeightedParameter(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        double labelSmoothing, int classes, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 2)]
    internal static partial double Double2(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double Double3(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 5)]
    internal static partial double Double5(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 8)]
    internal static partial double Double8(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double Double10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 16)]
    internal static partial double Double16(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 37)]
    internal static partial double Double37(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double DoubleInferred(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double DoubleWeighted3(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double DoubleWeighted10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel]
    internal static partial double DoubleWeightedParameter(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, ReadOnlySpan<double> classWeights,
        double labelSmoothing, int classes, Span<double> gradient, Span<double> losses);

    [CrossEntropyKernel(Classes = 2)]
    internal static partial double Half2(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double Half3(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 5)]
    internal static partial double Half5(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 8)]
    internal static partial double Half8(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double Half10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 16)]
    internal static partial double Half16(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 37)]
    internal static partial double Half37(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel]
    internal static partial double HalfInferred(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 3)]
    internal static partial double HalfWeighted3(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel(Classes = 10)]
    internal static partial double HalfWeighted10(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, Span<Half> gradient, Span<Half> losses);

    [CrossEntropyKernel]
    internal static partial double HalfWeightedParameter(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        double labelSmoothing, int classes, Span<Half> gradient, Span<Half> losses);
}

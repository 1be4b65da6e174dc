namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>Kernels that differ in nothing but how they know the number of classes.</summary>
// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
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
}
